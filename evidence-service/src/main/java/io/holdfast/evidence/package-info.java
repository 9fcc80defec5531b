/**
 * Takes evidence in, keeps it and tells the others what exists. In the order in which evidence travels: {@code adapt} and
 * {@code validate} decide what is evidence, {@code intake} is the story that uses them, {@code publish} writes to Kafka,
 * {@code ledger} reads from there into PostgreSQL and carries {@code asset}, {@code source} and {@code deadletter} along.
 */
@NullMarked
package io.holdfast.evidence;

import org.jspecify.annotations.NullMarked;
