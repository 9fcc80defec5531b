/**
 * The bench's own HTTP/1.1 client: one blocking keep-alive connection a thread, nothing parsed that is not needed. A
 * general client would cost as much as the requests that it measures. It is used on loopback only.
 */
@NullMarked
package io.holdfast.bench.http;

import org.jspecify.annotations.NullMarked;
