/**
 * Notifications as mail, by SMTP.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321">RFC 5321, SMTP</a>
 */
@NullMarked
package io.holdfast.alerting.channel.email;

import org.jspecify.annotations.NullMarked;
