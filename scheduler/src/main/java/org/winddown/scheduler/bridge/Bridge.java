package org.winddown.scheduler.bridge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.winddown.scheduler.store.Home;
import tools.jackson.databind.json.JsonMapper;

/** Takes commands from this machine while a server holds the embedded database. */
public final class Bridge implements AutoCloseable {

    /** Runs a command and returns its exit code. */
    @FunctionalInterface
    public interface Runner {
        int run(Call call, PrintWriter out, PrintWriter err);
    }

    private final Home home;
    private final HttpServer server;
    private final ExecutorService threads;
    private final byte[] token;

    private Bridge(Home home, HttpServer server, ExecutorService threads, byte[] token) {
        this.home = home;
        this.server = server;
        this.threads = threads;
        this.token = token;
    }

    /** Listens on a free loopback port and leaves the note that says so in the home. */
    public static Bridge open(Home home, Runner runner) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool();
            Bridge bridge = new Bridge(home, server, threads, ("Bearer " + token).getBytes(StandardCharsets.US_ASCII));
            server.createContext("/command", exchange -> bridge.handle(exchange, runner));
            server.setExecutor(threads);
            server.start();
            new Served(
                            server.getAddress().getPort(),
                            token,
                            ProcessHandle.current().pid())
                    .write(home);
            return bridge;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on a loopback port.", e);
        }
    }

    private void handle(HttpExchange exchange, Runner runner) throws IOException {
        try (exchange) {
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            if (shown == null || !MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.US_ASCII))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Call call = JsonMapper.builder()
                    .build()
                    .readValue(exchange.getRequestBody().readAllBytes(), Call.class);
            exchange.sendResponseHeaders(200, 0);
            try (DataOutputStream pieces = new DataOutputStream(exchange.getResponseBody());
                    PrintWriter out = new PrintWriter(Frames.writer(pieces, Frames.OUT));
                    PrintWriter err = new PrintWriter(Frames.writer(pieces, Frames.ERR))) {
                int code = runner.run(call, out, err);
                out.flush();
                err.flush();
                pieces.writeByte(Frames.END);
                pieces.writeInt(code);
            }
        }
    }

    @Override
    public void close() {
        Served.delete(home);
        server.stop(0);
        threads.shutdown();
    }
}
