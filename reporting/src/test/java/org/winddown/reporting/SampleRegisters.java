package org.winddown.reporting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.register.ActFile;
import org.winddown.reporting.register.ActFile.Event;
import org.winddown.reporting.register.ActFile.Event.Sort;
import org.winddown.reporting.register.ActFile.Hold;
import org.winddown.reporting.register.ChangeLine;
import org.winddown.reporting.register.ChangeLine.Cause;
import org.winddown.reporting.register.ChangeLine.Reason;
import org.winddown.reporting.register.ChangeLine.Said;
import org.winddown.reporting.register.Comparison;
import org.winddown.reporting.register.Dossiers;
import org.winddown.reporting.register.ExceptionLine;
import org.winddown.reporting.register.ExceptionLine.Beside;
import org.winddown.reporting.register.ExceptionLine.Revoked;
import org.winddown.reporting.register.PartyScreening;
import org.winddown.reporting.register.PartyScreening.Outcome;
import org.winddown.reporting.register.PartyScreening.Owned;
import org.winddown.reporting.register.PartyScreening.State;
import org.winddown.reporting.register.PartyScreening.Vote;
import org.winddown.reporting.register.Registers;
import org.winddown.reporting.register.SignOff;
import org.winddown.reporting.register.SignOff.Expected;
import org.winddown.reporting.register.SignOff.Standing;
import org.winddown.reporting.register.SignOff.Stated;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.party.lookup.PartyRole;
import org.winddown.rules.party.ownership.OwnershipDecision;
import org.winddown.rules.screening.Finding;

/** What a believable enterprise keeps beside the verdicts of {@link SampleReport}. */
public final class SampleRegisters {

    private static final Instant AS_OF = SampleReport.AS_OF;
    private static final String MEASURE = SampleReport.MEASURE;

    private SampleRegisters() {}

    public static Registers all() {
        return new Registers(comparison(), exceptions(), signOff(), dossiers(), parties());
    }

    private static PartyScreening parties() {
        return new PartyScreening(
                List.of(new PartyScreening.UsedList(
                        "us-csl#3",
                        Set.of("us-sdn", "us-entity-list"),
                        AS_OF.minus(Duration.ofDays(2)),
                        AS_OF.minus(Duration.ofDays(1)),
                        "CSL CSV",
                        "4c1d".repeat(16),
                        25_412,
                        61_903)),
                List.of("eu-annex-xlviii (eu-833-5n)"),
                List.of(
                        party("AO Kaspersky Lab", Set.of(PartyRole.VENDOR), 31, Outcome.MATCHED),
                        party("Fabrikam OOO", Set.of(PartyRole.COUNTERPARTY), 2, Outcome.OPEN),
                        party(
                                "Muster & S\u00f6hne Gesch\u00e4ftsausstattungsgesellschaft mbH",
                                Set.of(PartyRole.COUNTERPARTY, PartyRole.VENDOR),
                                4,
                                Outcome.CLEARED),
                        party("Contoso Inc.", Set.of(PartyRole.COUNTERPARTY), 17, Outcome.NOTHING_FOUND),
                        party("-", Set.of(PartyRole.SIGNATORY), 1, Outcome.NOT_SCREENABLE)),
                List.of(
                        match("AO Kaspersky Lab", "EL-9", "AO Kaspersky Lab", State.SURE, 0.99, List.of()),
                        match("Fabrikam OOO", "7", "OOO Fabrikam Trade", State.OPEN, 0.71, List.of()),
                        match(
                                "Muster & S\u00f6hne Gesch\u00e4ftsausstattungsgesellschaft mbH",
                                "8812",
                                "Muster Trading LLC",
                                State.CLEARED,
                                0,
                                List.of(new Vote(
                                        "NOT_SAME",
                                        "Compliance Officer",
                                        AS_OF.minus(Duration.ofDays(5)),
                                        "another country and another line of business",
                                        true)))),
                List.of(new Owned(
                        "NYC",
                        "Fabrikam OOO",
                        "us-sdn",
                        OwnershipDecision.OWNED,
                        new BigDecimal("51"),
                        new BigDecimal("51"),
                        "Fabrikam OOO: 51 percent counts: 51 percent of Woodgrove (listed).")),
                List.of(
                        new PartyScreening.Scope("NYC", "contracts", 164, 164, 3),
                        new PartyScreening.Scope("NYC", "sccm", 19_771, 0, 0)));
    }

    private static PartyScreening.Party party(String name, Set<PartyRole> roles, long rows, Outcome outcome) {
        return new PartyScreening.Party("NYC", name, roles, Set.of("contracts", "licence-register"), rows, outcome);
    }

    private static PartyScreening.Match match(
            String name, String entry, String listed, State state, double score, List<Vote> said) {
        return new PartyScreening.Match(
                "NYC",
                name,
                "us-csl#3",
                entry,
                listed,
                LocalDate.of(2024, 6, 21),
                Set.of("us-sdn"),
                state,
                score,
                "primary name: words that went together",
                said);
    }

    private static AssetKey licence(String id) {
        return new AssetKey("NYC", "licence-register", AssetKind.LICENCE, id);
    }

    private static Comparison comparison() {
        Instant before = AS_OF.minus(Duration.ofDays(1));
        Said windingDown = new Said(Verdict.WINDING_DOWN, Act.CODEBASE_UPDATE);
        Said review = new Said(Verdict.REVIEW, Act.CODEBASE_UPDATE);
        return new Comparison(
                List.of(
                        new Comparison.Before(
                                "NYC",
                                new Comparison.Run("4c1d".repeat(16), before, before, before.plusSeconds(1_830))),
                        new Comparison.Before("TYO", null)),
                List.of(
                        change(
                                "LIC-0417",
                                null,
                                new Said(Verdict.PROHIBITED, Act.NEW_AGREEMENT),
                                new Reason(Cause.ASSET_NEW, "")),
                        change(
                                "LIC-0533",
                                windingDown,
                                review,
                                new Reason(Cause.ASSET_CHANGED, "signed_at: 2024-07-01 \u2192 2024-07-20"),
                                new Reason(Cause.LAW, "v2 \u2192 v3")),
                        change(
                                "LIC-0102",
                                windingDown,
                                windingDown,
                                new Reason(Cause.DECISION, "end_date = 2024-12-31")),
                        change(
                                "LIC-0521",
                                review,
                                new Said(Verdict.AT_RISK, Act.USE),
                                new Reason(Cause.TIME, "phase-2 2024-09-29T04:00:00Z")),
                        change("LIC-0099", windingDown, null, new Reason(Cause.ASSET_GONE, "")),
                        new ChangeLine(
                                licence("LIC-0388"),
                                "Scan Engine, integration (Größenprüfung)",
                                MEASURE,
                                ChangeLine.Sort.DECIDED,
                                new Said(Verdict.BARRED, Act.INTEGRATION),
                                new Said(Verdict.BARRED, Act.INTEGRATION),
                                List.of(new Reason(Cause.DECISION, "OPEN \u2192 IN_REMEDIATION")))));
    }

    private static ChangeLine change(String id, @Nullable Said before, @Nullable Said now, Reason... reasons) {
        return new ChangeLine(
                licence(id),
                "Endpoint Security Cloud Plus",
                MEASURE,
                ChangeLine.sortOf(before == null ? null : before.verdict(), now == null ? null : now.verdict()),
                before,
                now,
                List.of(reasons));
    }

    private static List<ExceptionLine> exceptions() {
        Beside barred = new Beside(
                licence("LIC-0388"), "Scan Engine, integration (Größenprüfung)", Verdict.BARRED, "15 CFR 7.x, phase-2");
        List<Beside> many = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            many.add(new Beside(
                    licence("LIC-01" + (10 + i)), "Endpoint Security Cloud Plus", Verdict.AT_RISK, "15 CFR 7.x"));
        }
        return List.of(
                exception(
                        "a1",
                        "NYC/licence-register/LICENCE/LIC-0388",
                        Act.INTEGRATION,
                        12,
                        ExceptionLine.State.ENDING,
                        null,
                        barred),
                exception(
                        "b2",
                        "kaspersky/endpoint-security in NYC",
                        Act.USE,
                        240,
                        ExceptionLine.State.IN_FORCE,
                        null,
                        many.toArray(Beside[]::new)),
                exception(
                        "c3", "NYC/licence-register/LICENCE/LIC-0101", Act.USE, -3, ExceptionLine.State.EXPIRED, null),
                exception(
                        "d4",
                        "NYC/licence-register/LICENCE/LIC-0102",
                        Act.USE,
                        90,
                        ExceptionLine.State.REVOKED,
                        new Revoked(AS_OF.minus(Duration.ofDays(2)), "Ada Example", "replaced")));
    }

    private static ExceptionLine exception(
            String id,
            String subject,
            Act act,
            int days,
            ExceptionLine.State state,
            @Nullable Revoked revoked,
            Beside... beside) {
        Instant approved = AS_OF.minus(Duration.ofDays(20));
        return new ExceptionLine(
                id.repeat(32),
                "NYC",
                subject,
                MEASURE,
                act,
                state,
                "The plant stops without it until the replacement is tested",
                "isolated network, daily review",
                "CISO, Größe",
                approved,
                approved,
                AS_OF.plus(Duration.ofDays(days)),
                "DMS-9",
                approved.plusSeconds(60),
                "winddown exceptions load",
                revoked,
                List.of(beside));
    }

    private static SignOff signOff() {
        Stated signed = stated("NYC", Standing.SIGNED, SampleReport.RUN, "Ada Example", "");
        Stated nil = stated("TYO", Standing.NIL_RETURN, "", "小林 Example", "nothing of it here");
        Stated objected = stated("FRA", Standing.OBJECTED, "", "Jürgen Example", "two licences are not ours");
        return new SignOff(
                "2024-Q2",
                Instant.parse("2024-07-01T00:00:00Z"),
                List.of(
                        new Expected("FRA", "Frankfurt", "Jürgen Example", "fra@corp.example", objected, 311),
                        new Expected("HOU", "Houston", "", "", null, 12),
                        new Expected("NYC", "New York Trading", "Ada Example", "nyc@corp.example", signed, 20_539),
                        new Expected("SEA", "Seattle", "Bob Example", "sea@corp.example", null, 0),
                        new Expected("TYO", "Tokyo", "小林 Example", "tyo@corp.example", nil, 4)),
                List.of(stated("NYC", Standing.OBJECTED, "", "Ada Example", "too early"), objected, nil, signed));
    }

    private static Stated stated(String unit, Standing standing, String run, String by, String note) {
        Instant signed = Instant.parse("2024-07-09T14:30:00Z");
        return new Stated(
                "2024-Q2",
                unit,
                standing,
                run,
                by,
                signed,
                note,
                "",
                signed.plusSeconds(3_600),
                "winddown signoff record");
    }

    private static Dossiers dossiers() {
        Instant at = Instant.parse("2024-08-02T14:20:00Z");
        ActVerdict shipped = SampleReport.act(
                Act.RESALE,
                Addressee.RESELLER,
                Verdict.PROHIBITED,
                "phase-1",
                Instant.parse("2024-07-20T04:00:00Z"),
                null,
                true,
                0,
                "Resold on 2 August 2024, on or after the first phase.");
        Finding finding = SampleReport.finding(
                AssetKind.LICENCE,
                "LIC-0390",
                "Kaspersky Endpoint Security для бизнеса",
                "endpoint-security",
                Map.of(Field.PURPOSE, "resale", Field.SUPPLIER, "Example Distribution Inc"),
                shipped);
        Asset shipment = new Asset(
                new AssetKey("NYC", "erp", AssetKind.TRANSACTION, "INV-2024-0815"),
                ProductName.of("Kaspersky Lab", "Endpoint Security"),
                Map.of(
                        Field.ACT,
                        "RESALE",
                        Field.OCCURRED_AT,
                        "2024-08-02T10:20:00-04:00",
                        Field.RELATED_ASSET,
                        "LIC-0390",
                        Field.COST,
                        "18400.00",
                        Field.CURRENCY,
                        "USD"),
                Map.of(),
                new AssetOrigin("9ab0".repeat(16), "invoices_august.csv", "", 212));
        return new Dossiers(
                Dossiers.PRIVILEGED,
                List.of(new ActFile(
                        finding,
                        shipped,
                        List.of(shipment),
                        new ActFile.Discovery(
                                AS_OF,
                                SampleReport.RUN,
                                AS_OF.plusSeconds(1_800),
                                "invoices_august.csv",
                                "9ab0".repeat(16),
                                "row 212",
                                "5d5d".repeat(16),
                                "inbox"),
                        List.of(new Hold("MAT-2024-17", "resale after the date", "Office of counsel", AS_OF, null)),
                        List.of(
                                new Event(
                                        Instant.parse("2024-07-20T04:00:00Z"), "", Sort.FORBIDDEN_FROM, "phase-1", ""),
                                new Event(
                                        at, "2024-08-02T10:20:00-04:00", Sort.HAPPENED, "INV-2024-0815, USD 18400", ""),
                                new Event(AS_OF, "", Sort.IDENTIFIED, "8f3a8f3a8f3a", ""),
                                new Event(AS_OF, "", Sort.HELD, "MAT-2024-17", "Office of counsel")))));
    }
}
