package org.winddown.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do in the portal, in a real browser, while commands go on working. */
@ExtendWith(SampleServer.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PortalE2E {

    private static final String PASSWORD = "correct horse battery";
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final SampleServer server;
    private final Chromium chromium;

    PortalE2E(SampleServer server) {
        this.server = server;
        this.chromium = Chromium.launch();
    }

    @BeforeAll
    void addAccounts() throws IOException {
        Path password = server.folder().resolve("password.txt");
        Files.writeString(password, PASSWORD + "\n");
        account(password, "houston-desk", "ASSET_MANAGER", "--unit", "HOU");
        account(password, "compliance", "COMPLIANCE_OFFICER");
        account(password, "audit", "AUDITOR");
    }

    private void account(Path password, String name, String role, String... more) {
        List<String> words = new ArrayList<>(List.of("accounts", "add", name, "--role", role));
        words.addAll(List.of("--password-file", password.toString()));
        words.addAll(List.of(more));
        assertThat(server.launcher().run(words.toArray(String[]::new)).printed())
                .isEqualTo("Account \"" + name + "\" is added.\n");
    }

    @AfterAll
    void endChromium() {
        chromium.close();
    }

    @Test
    void complianceOfficerReadsTheNightAndTakesItsReports() throws IOException {
        try (BrowserContext person = person()) {
            Page page = signIn(person, "compliance", PASSWORD);

            assertThat(page).hasTitle("Home · Winddown");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Latest night");
            assertThat(page.locator(".sum").first())
                    .hasText(
                            "25,571 assets screened in 9 units; each is counted once, under its most serious verdict.");
            accessible(page, "home");

            Path pdf = download(page, page.getByText("Download PDF").first());
            assertThat(head(pdf, 5)).isEqualTo("%PDF-");
            Path workbook = download(page, page.getByText("Download Excel").first());
            assertThat(head(workbook, 2)).isEqualTo("PK");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("2024-07-15")))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Run as of 2024-07-15T00:00:00Z");
            assertThat(page.locator(".sum").first()).containsText("25,166 assets screened in 9 units");
            accessible(page, "run");
        }
    }

    @Test
    void assetManagerUploadsForTheirUnitAndGetsTheRejectedRowsBack() throws IOException {
        Path file = server.folder().resolve("new-licences.csv");
        Files.writeString(file, """
                asset_id,kind,vendor,product,start_date,end_date
                E2E-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,perpetual
                E2E-2,LICENCE,Example Software,Spreadsheet,2024-03-01,2027-02-28
                E2E-3,LICENCE,Example Software,Spreadsheet,31/02/2024,2027-02-28
                """);
        try (BrowserContext person = person()) {
            Page page = signIn(person, "houston-desk", PASSWORD);
            assertThat(page.locator(".sum").first()).containsText("screened in 1 unit");
            page.navigate(server.url("/uploads"));
            accessible(page, "upload");
            upload(page, file);
            assertThat(page.locator(".sum")).hasText("3 rows read = 2 accepted + 1 rejected + 0 duplicate + 0 blank");
            assertThat(page.locator("table.plan")).containsText("E2E-1");
            accessible(page, "preview");
            press(page, "Import this plan");

            assertThat(page.locator(".sum")).hasText("3 rows read = 2 accepted + 1 rejected + 0 duplicate + 0 blank");
            assertThat(page.locator("table.rejected tbody tr")).hasCount(1);
            assertThat(page.locator("table.rejected tbody")).containsText("31/02/2024");
            accessible(page, "import");
            Path rejected = download(page, page.getByText("Download the rejected row (CSV)"));
            List<String> lines = Files.readString(rejected).lines().toList();
            assertThat(lines)
                    .first()
                    .isEqualTo("\ufeffasset_id,kind,vendor,product,start_date,end_date,reject_code,reject_message");
            assertThat(lines)
                    .last()
                    .asString()
                    .startsWith("E2E-3,LICENCE,Example Software,Spreadsheet,31/02/2024,2027-02-28,DATE_NOT_A_DATE,");

            Path corrected = server.folder().resolve("corrected.csv");
            Files.writeString(
                    corrected, Files.readString(rejected).replace("Spreadsheet,31/02/2024", "Spreadsheet,2024-02-29"));
            upload(page, corrected);
            press(page, "Import this plan");
            assertThat(page.locator(".sum")).hasText("1 rows read = 1 accepted + 0 rejected + 0 duplicate + 0 blank");
            assertThat(page.locator(".tiles")).containsText(Pattern.compile("1\\s*New.*0\\s*Retired", Pattern.DOTALL));
        }
        assertThat(uploadedFindings())
                .as("commands that the server runs see what was uploaded")
                .hasSize(1)
                .first()
                .asString()
                .contains("E2E-1")
                .doesNotContain("IN_REMEDIATION");

        Files.writeString(server.folder().resolve("decided.csv"), """
                unit,source,kind,asset_id,measure,act,disposition,owner,due_date,note,decided_by
                HOU,e2e licences,LICENCE,E2E-1,us-icts-kaspersky-2024,SIGNATURE_UPDATE,IN_REMEDIATION,asset desk,,,compliance desk
                """);
        assertThat(server.launcher().run("decide", "decided.csv").printed())
                .isEqualTo("decided.csv: 1 rows read = 0 answers + 1 dispositions + 0 unanswered + 0 duplicate"
                        + " + 0 rejected\n");
        assertThat(uploadedFindings())
                .as("and what people decided")
                .hasSize(1)
                .first()
                .asString()
                .contains("E2E-1", "IN_REMEDIATION");
    }

    private static void upload(Page page, Path file) {
        upload(page, file, "e2e licences");
    }

    private static void upload(Page page, Path file, String source) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Upload").setExact(true))
                .click();
        page.getByLabel("Source").fill(source);
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        press(page, "Show what it would do");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    @Test
    void assetManagerDiscardsImportsAndUndoes() throws IOException {
        Path first = inventory("undo-1.csv", 1, 21, "2026-02-28");
        Path second = inventory("undo-2.csv", 3, 23, "2027-02-28");
        try (BrowserContext person = person()) {
            Page page = signIn(person, "houston-desk", PASSWORD);
            upload(page, first, "e2e undo");
            press(page, "Discard");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The preview is discarded.");
            upload(page, first, "e2e undo");
            press(page, "Import this plan");
            String before = page.locator("code.hash").last().textContent();

            upload(page, second, "e2e undo");
            assertThat(page.locator(".tiles"))
                    .containsText(Pattern.compile("2\\s*New.*18\\s*Changed.*2\\s*Retired", Pattern.DOTALL));
            assertThat(page.locator("table.plan").first()).containsText("2027-02-28");
            Path changes = download(page, page.getByText("all changes as CSV"));
            assertThat(Files.readAllLines(changes)).hasSize(1 + 2 + 18 + 2);
            press(page, "Import this plan");
            accessible(page, "import-with-undo");
            page.getByLabel("Why").fill("the wrong file");
            press(page, "Undo");

            assertThat(page.locator(".note").first()).containsText("This is the undo of an import by houston-desk");
            assertThat(page.locator(".note").first()).containsText("because: the wrong file");
            assertThat(page.locator(".note code.hash")).hasText(before);
            assertThat(page.getByText("No recorded screening run has read it, and no report."))
                    .isVisible();
            accessible(page, "undo");
        }
    }

    @Test
    void aHeldImportIsReleasedByAComplianceOfficer() throws IOException {
        String held;
        try (BrowserContext person = person()) {
            Page page = signIn(person, "houston-desk", PASSWORD);
            upload(page, inventory("hold-1.csv", 1, 31, "2026-02-28"), "e2e hold");
            press(page, "Import this plan");
            upload(page, inventory("hold-2.csv", 1, 11, "2026-02-28"), "e2e hold");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("This import will be held");
            accessible(page, "preview-held");
            press(page, "Import this plan, to be held");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("This import is held and has not taken effect");
            assertThat(page.getByText("Release: let it take effect")).hasCount(0);
            held = page.url();
        }
        try (BrowserContext person = person()) {
            Page page = signIn(person, "compliance", PASSWORD);
            page.navigate(held);
            accessible(page, "held");
            page.getByLabel("Why").fill("the branch was closed");
            press(page, "Release: let it take effect");
            assertThat(page.locator(".sub .s").first()).hasText("imported");
            assertThat(page.locator(".note").first()).containsText("Released by compliance");
        }
    }

    @Test
    void sourcesTellWhatIsLate() throws IOException {
        Path register = server.folder().resolve("sources.csv");
        Files.writeString(register, "unit,source,owner,cadence\nHOU,nightly scan,Ada,daily\n");
        assertThat(server.launcher().run("sources", "load", register.toString()).printed())
                .isEqualTo("1 sources read = 1 accepted + 0 rejected; 1 recorded\n");
        try (BrowserContext person = person()) {
            Page page = signIn(person, "houston-desk", PASSWORD);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sources"))
                    .click();
            assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("nightly scan")))
                    .containsText("never arrived");
            accessible(page, "sources");
        }
    }

    private Path inventory(String name, int from, int to, String end) throws IOException {
        StringBuilder text = new StringBuilder("asset_id,kind,vendor,product,start_date,end_date\n");
        for (int i = from; i < to; i++) {
            text.append("U-")
                    .append(i)
                    .append(",LICENCE,Example Software,Spreadsheet,2024-03-01,")
                    .append(end);
            text.append('\n');
        }
        return Files.writeString(server.folder().resolve(name), text);
    }

    private List<String> uploadedFindings() {
        return server.launcher()
                .run("findings", "--unit", "HOU", "--as-of", "2024-10-01", "--format", "csv")
                .printed()
                .lines()
                .filter(line -> line.contains("E2E-"))
                .toList();
    }

    @Test
    void everybodySeesOnlyWhatTheyMay() {
        try (BrowserContext person = person()) {
            Page page = signIn(person, "audit", PASSWORD);
            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Upload").setExact(true)))
                    .hasCount(0);
            Response answer = page.navigate(server.url("/uploads"));
            assertThat(answer.status()).isEqualTo(403);
            accessible(page, "not-allowed");
        }
        try (BrowserContext person = person()) {
            Page page = signIn(person, "compliance", PASSWORD);
            String frankfurt = page.locator("table.verdicts tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Frankfurt"))
                    .getByText("PDF")
                    .first()
                    .evaluate("link => link.closest('a').href")
                    .toString();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");

            signIn(page, "houston-desk", PASSWORD);
            assertThat(page.locator("table.verdicts tbody tr")).hasCount(1);
            assertThat(person.request().get(frankfurt).status()).isIn(403, 404);
        }
    }

    @Test
    void signInTellsAWrongPassword() {
        try (BrowserContext person = person()) {
            Page page = signIn(person, "audit", "wrong");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Name or password is wrong.");
            accessible(page, "sign-in");
            signIn(page, "admin", server.adminPassword());
            assertThat(page).hasTitle("Home · Winddown");
        }
    }

    private BrowserContext person() {
        return chromium.browser().newContext();
    }

    private Page signIn(BrowserContext person, String name, String password) {
        Page page = person.newPage();
        page.navigate(server.url("/"));
        signIn(page, name, password);
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static Path download(Page page, Locator link) {
        Download download = page.waitForDownload(link::click);
        return download.path();
    }

    private static String head(Path file, int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.US_ASCII);
    }

    /** Checks the page as it stands against WCAG 2.2 A and AA, contrast included, and keeps its picture. */
    private static void accessible(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        var found = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(found.getPasses()).as("axe looked at the page").isNotEmpty();
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList()))
                .as(name)
                .isEmpty();
    }
}
