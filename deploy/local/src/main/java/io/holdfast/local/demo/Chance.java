package io.holdfast.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/**
 * What looks like chance in the demo and is none: the same words always give the same number, on every machine and in every
 * run. So a fact that is told twice is the same fact, down to its last digit.
 */
final class Chance {

    /** Another one gives another organisation, as plausible as this one. */
    private static final long SEED = 20_261_122L;

    private Chance() {}

    /** A number from 0 (inclusive) to 1 (exclusive) that belongs to these words. */
    static double of(String... words) {
        var sum = new CRC32C();
        sum.update(String.join("\n", words).getBytes(UTF_8));
        return (mix(sum.getValue() + SEED) >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 (inclusive) to {@code end} (exclusive). */
    static long below(long end, String... words) {
        return (long) (of(words) * end);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): near sums become far numbers. */
    private static long mix(long sum) {
        var mixed = sum * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
