/**
 * Groups of findings as issues in Jira.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/">Jira Cloud REST API v3</a>
 */
@NullMarked
package io.holdfast.alerting.channel.jira;

import org.jspecify.annotations.NullMarked;
