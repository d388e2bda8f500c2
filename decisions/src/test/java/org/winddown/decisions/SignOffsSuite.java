package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.decisions.register.RegisterCode;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.register.RejectedEntry;
import org.winddown.decisions.signoff.PeriodStatus;
import org.winddown.decisions.signoff.Quarter;
import org.winddown.decisions.signoff.SignedFor;
import org.winddown.decisions.signoff.Statement;
import org.winddown.decisions.signoff.UnitStanding;
import org.winddown.decisions.signoff.UnitStatement;
import org.winddown.rules.asset.BusinessUnit;

/** The sign-off of units, told once for both databases. */
abstract class SignOffsSuite {

    private static final Quarter PERIOD = new Quarter(2024, 3);
    private static final Instant MONDAY = Instant.parse("2024-10-07T10:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2024-10-08T10:00:00Z");
    private static final List<BusinessUnit> UNITS =
            List.of(RegisterFixture.unit("NYC"), RegisterFixture.unit("BER"), RegisterFixture.unit("TYO"));
    private static final String RUN = "a".repeat(64);
    private static final String HEADER = "period,unit,statement,run_id,signed_by,signed_at,note,evidence_ref";
    private static final String NYC = "2024-Q3,NYC,signed," + RUN + ",Head of Trading IT,2024-10-05T10:00:00Z,,DMS-3";

    @TempDir
    Path home;

    private SignOffs signOffs;

    /** A fresh, empty database. */
    abstract DataSource database(Path home);

    /** Three units, one run that screened New York at the end of the quarter, five assets in Tokyo. */
    private static final class Stored implements SignedFor {

        @Override
        public List<BusinessUnit> units(Quarter period) {
            return period.equals(PERIOD) ? UNITS : UNITS.subList(0, 1);
        }

        @Override
        public Optional<Instant> asOf(String runId, String unit) {
            return runId.equals(RUN) && unit.equals("NYC")
                    ? Optional.of(Instant.parse("2024-10-01T04:00:00Z"))
                    : Optional.empty();
        }

        @Override
        public long assets(String unit, Quarter period) {
            return unit.equals("TYO") ? 5 : 0;
        }
    }

    @BeforeEach
    void start() {
        signOffs = new SignOffs(RegisterFixture.migrated(database(home)));
    }

    @Test
    void namesWhoHasNotResponded() {
        RegisterResult result =
                record(MONDAY, NYC, "2024-Q3,BER,nil return,,IT-Leitung,2024-10-05T10:00:00Z,,", "2024-Q3,TYO,,,,,,");

        assertThat(result).isEqualTo(new RegisterResult(3, 2, 1, 0, List.of(), List.of()));
        PeriodStatus status = status(MONDAY);
        assertThat(status.units()).extracting(each -> each.unit().code()).containsExactly("BER", "NYC", "TYO");
        assertThat(status.count(Statement.SIGNED)).isEqualTo(1);
        assertThat(status.count(Statement.NIL_RETURN)).isEqualTo(1);
        assertThat(status.count(Statement.OBJECTED)).isZero();
        assertThat(status.withoutResponse())
                .extracting(UnitStanding::unit)
                .extracting(BusinessUnit::ownerEmail)
                .containsExactly("it-TYO@example.com");
        assertThat(status(MONDAY.minusMillis(1)).withoutResponse()).hasSize(3);
        assertThat(signOffs.status(new Quarter(2024, 2), UNITS, MONDAY).withoutResponse())
                .hasSize(3);
        assertThat(record(TUESDAY, NYC)).isEqualTo(new RegisterResult(1, 0, 0, 1, List.of(), List.of()));
    }

    @Test
    void letsTheLastStatementCountAndForgetsNone() {
        record(MONDAY, NYC);

        RegisterResult objected =
                record(TUESDAY, "2024-Q3,NYC,OBJECTED,,Head of Trading IT,2024-10-08T09:00:00Z,wrong host,");

        assertThat(objected.notices())
                .containsExactly("statements.csv, row 2: NYC was SIGNED by Head of Trading IT at 2024-10-05T10:00:00Z;"
                        + " OBJECTED by Head of Trading IT at 2024-10-08T09:00:00Z counts from 2024-10-08T10:00:00Z. Both"
                        + " are kept.");
        assertThat(status(MONDAY).count(Statement.SIGNED)).isEqualTo(1);
        assertThat(status(TUESDAY).count(Statement.SIGNED)).isZero();
        assertThat(status(TUESDAY).count(Statement.OBJECTED)).isEqualTo(1);
        assertThat(signOffs.knownAt(TUESDAY))
                .extracting(UnitStatement::statement)
                .containsExactly(Statement.SIGNED, Statement.OBJECTED);
        assertThat(signOffs.knownAt(TUESDAY).get(0))
                .isEqualTo(new UnitStatement(
                        PERIOD,
                        "NYC",
                        Statement.SIGNED,
                        RUN,
                        "Head of Trading IT",
                        Instant.parse("2024-10-05T10:00:00Z"),
                        "",
                        "DMS-3",
                        MONDAY,
                        "clerk"));
    }

    @Test
    void tellsOfANilReturnWhereThereAreAssets() {
        RegisterResult result = record(MONDAY, "2024-Q3,TYO,NIL_RETURN,,Branch head,2024-10-05T10:00:00Z,,");

        assertThat(result.notices())
                .containsExactly(
                        "statements.csv, row 2: TYO has nothing to report, but its inventories have 5 assets as"
                                + " of the end of 2024-Q3.");
        assertThat(result.recorded()).isEqualTo(1);
    }

    @Test
    void setsAsideWhatIsNoStatement() {
        RegisterResult result = record(
                MONDAY,
                NYC.replace("2024-Q3", "2024"),
                NYC.replace("NYC", "XX"),
                NYC.replace("2024-Q3,NYC", "2024-Q2,BER"),
                NYC.replace("signed,", "agreed,"),
                NYC.replace(RUN, ""),
                NYC.replace(RUN, "b".repeat(64)),
                NYC.replace("NYC", "BER"),
                NYC.replace("2024-Q3", "2024-Q4"),
                NYC.replace("2024-10-05", "2024-09-30"),
                NYC.replace("2024-10-05T10:00:00Z", "2024-10-01T01:00:00Z"),
                NYC.replace("2024-10-05", "2024-10-08"),
                NYC.replace("Head of Trading IT", ""),
                NYC.replace("signed,", "objected,"),
                NYC,
                NYC.replace("DMS-3", "DMS-4"));

        assertThat(result.rejected())
                .extracting(RejectedEntry::code)
                .containsExactly(
                        RegisterCode.PERIOD_UNKNOWN,
                        RegisterCode.UNIT_NOT_EXPECTED,
                        RegisterCode.UNIT_NOT_EXPECTED,
                        RegisterCode.WORD_UNKNOWN,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.RUN_UNKNOWN,
                        RegisterCode.RUN_UNKNOWN,
                        RegisterCode.PERIOD_NOT_OVER,
                        RegisterCode.PERIOD_NOT_OVER,
                        RegisterCode.RUN_NOT_OF_PERIOD,
                        RegisterCode.TIME_IN_FUTURE,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.SAID_TWICE);
        assertThat(result.rejected().get(2).message())
                .isEqualTo("statements.csv, row 4: column \"unit\" is \"BER\". Expected to sign for 2024-Q2 are NYC.");
        assertThat(result.rejected().get(8).message())
                .isEqualTo("statements.csv, row 10: column \"signed_at\" is 2024-09-30T10:00:00Z, but 2024-Q3 ends at"
                        + " 2024-10-01T00:00:00Z in Z. Nobody signs for a period that is not over.");
        assertThat(result.recorded()).isEqualTo(1);
    }

    private PeriodStatus status(Instant knownAt) {
        return signOffs.status(PERIOD, UNITS, knownAt);
    }

    private RegisterResult record(Instant now, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return signOffs.record(
                RegisterFixture.file("statements", lines.toArray(String[]::new)), new Stored(), now, "clerk");
    }
}
