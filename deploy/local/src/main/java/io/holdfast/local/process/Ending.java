package io.holdfast.local.process;

/** How a process ended, in words. */
final class Ending {

    private static final int SIGNALLED = 128;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    private Ending() {}

    static String of(int exitCode) {
        return switch (exitCode) {
            case KILLED -> "killed";
            case TERMINATED -> "terminated from outside";
            default -> exitCode > SIGNALLED ? "signal " + (exitCode - SIGNALLED) : "exit code " + exitCode;
        };
    }
}
