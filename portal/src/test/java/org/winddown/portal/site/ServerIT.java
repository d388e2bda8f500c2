package org.winddown.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.winddown.portal.FakeNights;
import org.winddown.portal.PortalIT;
import org.winddown.portal.PortalTestApplication;

/** What only a real server shows: cookies, error pages, uploads as browsers send them. */
class ServerIT extends PortalIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(path).body());
        assertThat(matcher.find()).as("a form with a token on " + path).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> enter(String name) throws IOException, InterruptedException {
        String form = "username=" + name + "&password="
                + URLEncoder.encode(PortalTestApplication.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + token("/login");
        return browser.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String fileName, byte[] content, boolean sayLength)
            throws IOException, InterruptedException {
        String start = "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\nNYC"
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nсклад"
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(start),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--cut--\r\n"));
        if (!sayLength) {
            BodyPublisher known = body;
            body = BodyPublishers.fromPublisher(known);
        }
        return browser.send(
                request("/uploads")
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpCookie session() {
        List<HttpCookie> all = cookies.getCookieStore().getCookies();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void keepsTheSessionInACookieThatScriptsCannotReadAndChangesItAtSignIn() throws Exception {
        HttpResponse<String> before = get("/login");
        assertThat(before.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("JSESSIONID=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(before.headers().firstValue("Content-Language")).contains("en");
        String stranger = session().getValue();

        HttpResponse<String> entered = enter("compliance");

        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location")).contains("http://localhost:" + port + "/");
        assertThat(session().getValue()).isNotEqualTo(stranger);
        assertThat(get("/").body()).contains("Compliance officer");
    }

    @Test
    void takesAFileAsABrowserSendsItWithItsCyrillicName() throws Exception {
        enter("nyc.assets");

        HttpResponse<String> posted =
                post(token("/uploads"), "Лицензии Büro.csv", "a\nb\n".getBytes(StandardCharsets.UTF_8), true);

        assertThat(posted.statusCode()).isEqualTo(302);
        assertThat(inventories.previewed()).hasSize(1);
        assertThat(inventories.previewed().get(0).fileName()).isEqualTo("Лицензии Büro.csv");
        assertThat(inventories.previewed().get(0).source()).isEqualTo("склад");
        URI next = URI.create(posted.headers().firstValue("Location").orElseThrow());
        assertThat(get(next.getRawPath()).body())
                .contains("<h1 class=\"file\">Лицензии Büro.csv</h1>", "read as");
    }

    @Test
    void saysThatAFileIsTooLargeHoweverItIsSent() throws Exception {
        enter("nyc.assets");
        String token = token("/uploads");

        for (int kilobytes : List.of(201, 1_500)) {
            for (boolean sayLength : List.of(true, false)) {
                HttpResponse<String> posted = post(token, "large.csv", new byte[kilobytes << 10], sayLength);

                assertThat(posted.statusCode()).isEqualTo(413);
                assertThat(posted.body())
                        .contains("<h1>The file is too large</h1>", "A file may have up to 200 KB", "nyc.assets")
                        .doesNotContain("Exception");
            }
        }
        assertThat(inventories.previewed()).isEmpty();
        assertThat(post(token, "fits.csv", new byte[200 << 10], true).statusCode())
                .isEqualTo(302);
    }

    /** A browser sends all of the file before it looks at the answer; a connection closed meanwhile hides the page. */
    @Test
    void hearsAFileOutThatIsFarTooLarge() throws Exception {
        enter("nyc.assets");
        byte[] start = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.csv\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[1 << 16];
        int blocks = 100;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /uploads HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID="
                            + session().getValue()
                            + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: "
                            + (start.length + blocks * block.length) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(start);
            for (int i = 0; i < blocks; i++) {
                out.write(block);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("<h1>The file is too large</h1>", "</html>");
        }
    }

    @Test
    void turnsStrangersAndAuditorsAwayWithoutLookingAtTheForm() throws Exception {
        HttpResponse<String> stranger = post("no token", "a.csv", new byte[10], true);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElseThrow()).endsWith("/login");

        enter("auditor");
        HttpResponse<String> auditor = post("no token", "a.csv", new byte[10], true);
        assertThat(auditor.statusCode()).isEqualTo(403);
        assertThat(auditor.body()).contains("<h1>You may not do this</h1>");
        assertThat(inventories.received()).isEmpty();
    }

    @Test
    void saysThatAFormWasTooOld() throws Exception {
        enter("nyc.assets");

        HttpResponse<String> posted = post("old token", "a.csv", new byte[10], true);

        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(posted.body()).contains("<h1>This page was open for too long</h1>", "Nothing has been changed.");
        assertThat(inventories.received()).isEmpty();
    }

    @Test
    void answersErrorsWithPagesOfItsOwn() throws Exception {
        enter("nyc.assets");

        HttpResponse<String> missing = get("/runs/" + FakeNights.LATEST + "/report?unit=BER&format=pdf");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<h1>There is nothing here for you</h1>", "asset", "</html>");
        assertThat(missing.headers().firstValue("Content-Security-Policy")).isPresent();

        HttpResponse<String> misunderstood = get("/runs/" + FakeNights.LATEST + "/report");
        assertThat(misunderstood.statusCode()).isEqualTo(400);
        assertThat(misunderstood.body()).contains("<h1>The request was not understood</h1>");

        HttpResponse<String> failed =
                post(token("/uploads"), "a.csv", "crash\n".getBytes(StandardCharsets.UTF_8), true);
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains("<h1>Something went wrong on our side</h1>", "tell the operator this time: 2024-08-15T")
                .doesNotContain("Exception", "secret detail", "org.winddown", "at org.");

        nights.alter(FakeNights.LATEST, "NYC", "pdf");
        HttpResponse<String> altered = get("/runs/" + FakeNights.LATEST + "/report?unit=NYC&format=pdf");
        assertThat(altered.statusCode()).isEqualTo(500);
        assertThat(altered.body())
                .contains("<h1>Something went wrong on our side</h1>")
                .doesNotContain("SHA-256");
    }

    @Test
    void servesItsStyleSheetFromItself() throws Exception {
        HttpResponse<InputStream> css =
                browser.send(request("/portal/winddown.css").build(), BodyHandlers.ofInputStream());

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }
}
