/**
 * What the services say to each other: one record per message, one enum per closed set of words, one name per topic.
 * Before it comes nothing; every service and nobody else comes after it.
 *
 * <p>JSON names are the record components in snake_case (set once, on the mapper); times are RFC 3339 in UTC.
 */
@NullMarked
package io.holdfast.contracts;

import org.jspecify.annotations.NullMarked;
