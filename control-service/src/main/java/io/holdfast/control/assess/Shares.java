package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many samples of a window say what. Undecided ones make it uncertain only when the answer hangs on them. */
record Shares(int holding, int broken, int undecided) {

    /** Shares are decimal fractions that binary numbers can't always hold exactly. */
    private static final double EXACTNESS = 1e-9;

    static Shares of(CharSequence letters) {
        var shares = new Shares(0, 0, 0);
        for (var i = 0; i < letters.length(); i++) {
            shares = shares.plus(letters.charAt(i), 1);
        }
        return shares;
    }

    Shares plus(char letter, int count) {
        return switch (letter) {
            case Sampling.HOLDS -> new Shares(holding + count, broken, undecided);
            case Sampling.BROKEN -> new Shares(holding, broken + count, undecided);
            case Sampling.UNDECIDED -> new Shares(holding, broken, undecided + count);
            default -> this;
        };
    }

    int all() {
        return holding + broken + undecided;
    }

    /** Empty when there is nothing to take a share of. */
    Optional<Status> status(Objective objective) {
        if (all() == 0) {
            return Optional.empty();
        }
        var asked = objective.atLeast() * all() - EXACTNESS;
        if (holding >= asked) {
            return Optional.of(Status.SATISFIED);
        }
        return Optional.of(holding + undecided >= asked ? Status.INCONCLUSIVE : Status.NOT_SATISFIED);
    }

    /** E.g. {@code 94.1 % of 17 in 30d, at least 95 % asked}. Rounded down, so that it never looks better than it is. */
    String told(Objective objective) {
        var percent = BigDecimal.valueOf(100L * holding).divide(BigDecimal.valueOf(all()), 1, RoundingMode.DOWN);
        var asked = BigDecimal.valueOf(objective.atLeast()).movePointRight(2).setScale(4, RoundingMode.HALF_UP);
        return plain(percent) + " % of " + all() + " in " + Wording.of(objective.over())
                + " show that it holds, at least " + plain(asked) + " % asked";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
