/**
 * How all channels speak HTTP: to a checked and pinned address, in bounded time, reading a bounded answer, following no
 * redirect. What an answer means for the notification is judged here as well.
 */
@NullMarked
package io.holdfast.alerting.channel.http;

import org.jspecify.annotations.NullMarked;
