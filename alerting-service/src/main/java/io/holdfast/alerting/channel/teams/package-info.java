/**
 * Notifications in Microsoft Teams, by a workflow that posts an Adaptive Card.
 *
 * @see <a href="https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook">Microsoft Teams webhook</a>
 */
@NullMarked
package io.holdfast.alerting.channel.teams;

import org.jspecify.annotations.NullMarked;
