package org.winddown.scheduler.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.screening.ScreeningIndex;
import org.winddown.scheduler.cli.CommandRun;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;

/** What one screening found out serves the next one, and changes nothing that is told. */
class ScreeningIndexesIT {

    private static final Instant FIRST = Instant.parse("2024-06-24T04:00:00Z");
    private static final int NIGHTS = 24;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @Test
    void tellsEveryNightWhatAScreeningTellsThatKnowsNoneBefore() throws IOException {
        load("units", "load", "units.csv", """
                code,name,organised_in,entity_form,country,time_zone,federal_agency,federal_contractor
                HQ,Example Group,US,subsidiary,US,America/New_York,no,no
                BER,Example GmbH,DE,subsidiary,DE,Europe/Berlin,no,no
                """);
        String assets = """
                asset_id,kind,vendor,product,signed_at,agreement_type,start_date,end_date,renewal_date,auto_renew,notice_days,supplier
                L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2023-09-01,new,2023-09-01,2024-08-31,2024-09-01,yes,30,
                L-2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-07-25,new,2024-07-25,2024-09-30,,no,,
                L-3,LICENCE,Kaspersky Lab,Kaspersky Total Security,,,,2024-10-01,,,,Reseller 7
                C-1,CONTRACT,Kaspersky Lab,Kaspersky Incident Response,2024-01-10,new,2024-01-10,2024-09-15,,,,
                I-1,INSTALLATION,Kaspersky Lab,Kaspersky Security Center,,,2022-03-01,,,,,
                """;
        load("import", "--unit", "HQ", "hq.csv", assets);
        load("import", "--unit", "BER", "ber.csv", assets.replace("L-1", "L-9"));

        try (Services services = Services.open(new Home(home), Map.of())) {
            ScreeningIndexes kept = new ScreeningIndexes();
            Set<List<Map<Verdict, Long>>> told = new HashSet<>();
            for (int night = 0; night < NIGHTS; night++) {
                Instant asOf = FIRST.plus(Duration.ofHours(109).multipliedBy(night));

                List<ScreenedUnit> next = screened(services, kept, asOf);

                assertThat(next).as("as of %s", asOf).isEqualTo(screened(services, new ScreeningIndexes(), asOf));
                told.add(next.stream().map(ScreenedUnit::headlines).toList());
            }
            assertThat(told).hasSizeGreaterThan(4);
        }
    }

    @Test
    void keepsTheIndexOfALawUntilItIsTaken() {
        ScreeningIndexes indexes = new ScreeningIndexes();
        Law law = law(20);
        ScreeningIndex first = indexes.take(law);
        ScreeningIndex atTheSameTime = indexes.take(law);
        indexes.keep(law, first);

        assertThat(atTheSameTime).isNotSameAs(first);
        assertThat(indexes.take(law(19))).isNotSameAs(first);
        assertThat(indexes.take(law(20))).isSameAs(first);
        assertThat(indexes.take(law(20))).isNotSameAs(first);
    }

    @Test
    void keepsThoseOfTheLastLaws() {
        ScreeningIndexes indexes = new ScreeningIndexes();
        ScreeningIndex oldest = indexes.take(law(20));
        ScreeningIndex newer = indexes.take(law(19));
        indexes.keep(law(20), oldest);
        indexes.keep(law(19), newer);
        List.of(18, 17, 16).forEach(size -> indexes.keep(law(size), indexes.take(law(size))));

        assertThat(indexes.take(law(20))).isNotSameAs(oldest);
        assertThat(indexes.take(law(19))).isSameAs(newer);
    }

    private static Law law(int measures) {
        return Law.of(RulePacks.shipped().subList(0, measures), FIRST);
    }

    private static List<ScreenedUnit> screened(Services services, ScreeningIndexes indexes, Instant asOf) {
        return new Screening(
                        services.inventory(),
                        Stock.today(services.inventory(), services.units(), asOf),
                        services.register(),
                        indexes,
                        Law.of(RulePacks.shipped(), FIRST)
                                .assessable(Set.of(), services.units().all()),
                        services.decisions().knownAt(FIRST),
                        PartyLookup.NONE,
                        asOf)
                .run(Screening.Scope.touched(Set.of()));
    }

    private void load(String... words) throws IOException {
        Path file = Files.writeString(files.resolve(words[words.length - 2]), words[words.length - 1]);
        String[] command = new String[words.length - 1];
        System.arraycopy(words, 0, command, 0, command.length - 1);
        command[command.length - 1] = file.toString();
        assertThat(CommandRun.in(home, command).code()).isZero();
    }
}
