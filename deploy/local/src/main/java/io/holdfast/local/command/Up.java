package io.holdfast.local.command;

import io.holdfast.local.Suite;
import io.holdfast.local.process.Console;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Starts the whole suite on this machine; Ctrl-C stops it.")
final class Up implements Callable<Integer> {

    @Option(names = "--demo", description = "With an example organisation whose evidence keeps coming.")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        var console = new Console(System.out, InstantSource.system());
        var settings = Holdfast.settings();
        var began = console.now();
        var suite = new Suite(settings, demo, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        try {
            suite.start();
            new Greeting(settings, Holdfast.door()).print(console, began, demo);
            new CountDownLatch(1).await();
        } catch (InterruptedException toldToStop) {
            Thread.currentThread().interrupt();
        } finally {
            stop(suite);
        }
        return 0;
    }

    private static void stop(Suite suite) {
        try {
            suite.stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
