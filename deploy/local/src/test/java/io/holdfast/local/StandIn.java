package io.holdfast.local;

import com.sun.net.httpserver.HttpServer;
import io.holdfast.local.process.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a service: a program that listens where it is told and says that it is ready. */
public final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        var module = System.getProperty("java.class.path");
        for (var service : Service.values()) {
            if (module.contains(service.title())) {
                answer(Integer.parseInt(System.getenv(service.listener().variable())));
            }
        }
    }

    /** Puts one in the place of each built service, in a project folder of its own. */
    static void build(Path project) throws IOException {
        for (var service : Service.values()) {
            var folder = Files.createDirectories(project.resolve(service.title() + "/target/quarkus-app"));
            var manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
            var own = Path.of(StandIn.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            manifest.getMainAttributes()
                    .put(
                            Attributes.Name.CLASS_PATH,
                            own.toUri() + " " + own.resolveSibling("classes").toUri());
            try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest)) {
                jar.putNextEntry(new JarEntry("empty"));
                jar.closeEntry();
            }
        }
    }

    private static void answer(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            try (exchange) {
                var body = "{\"status\":\"UP\",\"checks\":[]}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }
}
