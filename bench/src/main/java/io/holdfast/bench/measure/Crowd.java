package io.holdfast.bench.measure;

import io.holdfast.bench.load.Fleet;
import io.holdfast.bench.load.Subject;
import io.holdfast.bench.measure.Stage.Introduction;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The many subjects of the measures that need many: made known when the first of them asks. */
public final class Crowd {

    private final Stage stage;
    private final int known;
    private @Nullable Gathered gathered;

    /** @param known how many subjects the run has introduced already; the rest is added */
    public Crowd(Stage stage, int known) {
        this.stage = stage;
        this.known = known;
    }

    /** The subjects that were added. */
    record Gathered(List<Subject> subjects, Introduction took) {

        List<Subject> systems() {
            return subjects.stream()
                    .filter(each -> each.kind().equals("system"))
                    .toList();
        }
    }

    /** All subjects that the suite knows then. */
    int size() {
        return Math.max(known, stage.plan().stateSubjects());
    }

    Gathered gather() throws InterruptedException, ExecutionException, SQLException {
        if (gathered == null) {
            var fleet = Fleet.of("state", Math.max(10, size() - known), 0);
            var took = stage.introduce(fleet.workers());
            gathered = new Gathered(fleet.workers(), took);
        }
        return gathered;
    }
}
