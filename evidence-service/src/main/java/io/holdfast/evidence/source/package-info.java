/**
 * Knows who sends evidence: registered sources with their owner and API keys, and those that were only seen. Before it
 * comes {@code ledger}, which counts what each sent; its keys let machines in at {@code intake}. That a source was heard
 * goes out as evidence by itself, through {@code publish}, and the source as an {@code asset}, so that silence is judged
 * like everything else.
 */
@NullMarked
package io.holdfast.evidence.source;

import org.jspecify.annotations.NullMarked;
