package io.holdfast.evidence.adapt;

import java.util.Set;

/**
 * restic, each with {@code --json}: {@code backup} (standard output, also with the error stream in it),
 * {@code snapshots} and {@code check}.
 *
 * @see <a href="https://restic.readthedocs.io/en/stable/075_scripting.html">restic: scripting</a>
 */
final class ResticAdapter implements Adapter {

    static final String WRONG_OUTPUT =
            "This is not the whole output of restic backup, restic snapshots or restic check with --json.";

    @Override
    public String name() {
        return "restic";
    }

    @Override
    public String title() {
        return "restic: backup, snapshots and check with --json";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ResticBackup.KIND, ResticCheck.KIND);
    }

    @Override
    public Adapted adapt(AdapterInput input) {
        // snapshots prints one array; backup and check print one message a line.
        if (input.body().stripLeading().startsWith("[")) {
            return ResticSnapshots.adapt(input);
        }
        var flaws = new Flaws();
        var exitCode = input.exitCode();
        var broke = exitCode != null && exitCode != 0;
        var output = ResticMessages.read(input.body(), broke, flaws);
        if (!flaws.none()) {
            return flaws.refuse(WRONG_OUTPUT);
        }
        return output.tellOfCheck()
                ? ResticCheck.adapt(output, input, flaws)
                : ResticBackup.adapt(output, input, flaws);
    }
}
