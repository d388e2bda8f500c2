package org.winddown.scheduler.bridge;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** Sends a command to a running server. */
public final class BridgeClient {

    private BridgeClient() {}

    /**
     * Runs a command on a server and prints what it prints.
     *
     * @return its exit code
     * @throws BridgeException when the server does not answer, or ends before the command does
     */
    public static int run(Served served, Call call, Writer out, Writer err) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/command"))
                .header("Authorization", "Bearer " + served.token())
                .POST(BodyPublishers.ofString(JsonMapper.builder().build().writeValueAsString(call)))
                .build();
        try {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            try (DataInputStream pieces = new DataInputStream(answer.body())) {
                if (answer.statusCode() != 200) {
                    throw new BridgeException("The running server refused the command with status "
                            + answer.statusCode() + ". Start the server again.");
                }
                return Frames.copy(pieces, out, err);
            }
        } catch (IOException e) {
            throw new BridgeException("The server with process id " + served.pid()
                    + " holds the database of this home and does not answer (" + e.getMessage()
                    + "). Start it again, or stop it and repeat the command.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BridgeException("The command was interrupted; it may still be running on the server.");
        }
    }
}
