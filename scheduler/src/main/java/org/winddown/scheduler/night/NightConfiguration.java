package org.winddown.scheduler.night;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.winddown.decisions.Decisions;
import org.winddown.decisions.Exceptions;
import org.winddown.decisions.Holds;
import org.winddown.decisions.LawTexts;
import org.winddown.decisions.RuleBook;
import org.winddown.decisions.SignOffs;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.ExpectedSources;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.Imports;
import org.winddown.ingest.InventoryHistory;
import org.winddown.ingest.Owners;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.Units;
import org.winddown.ingest.absence.AbsencePolicy;
import org.winddown.ingest.plan.VolumeGuard;
import org.winddown.ingest.store.LockConnections;
import org.winddown.ingest.trace.Integrity;
import org.winddown.reporting.ReportWriter;
import org.winddown.reporting.register.Dossiers;
import org.winddown.reporting.store.FindingHistory;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.ReportArchive;
import org.winddown.scheduler.change.RuleChanges;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.delivery.DeliveryConfiguration;
import org.winddown.scheduler.delivery.NightDeliveries;
import org.winddown.scheduler.evidence.EvidencePacks;
import org.winddown.scheduler.host.StoredHosts;
import org.winddown.scheduler.inbox.AbsenceProperties;
import org.winddown.scheduler.inbox.ListProperties;
import org.winddown.scheduler.inbox.VolumeProperties;
import org.winddown.scheduler.lookback.PastReports;
import org.winddown.scheduler.register.RegisterInputs;
import org.winddown.scheduler.register.StoredRegisters;
import org.winddown.scheduler.reports.Manifests;
import org.winddown.scheduler.reports.ReportProperties;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.reports.SigningProperties;
import org.winddown.scheduler.reports.Templates;
import org.winddown.scheduler.screening.KnownParties;
import org.winddown.scheduler.screening.PartyProperties;
import org.winddown.scheduler.screening.ScreeningRuns;
import org.winddown.scheduler.signoff.StoredRuns;
import org.winddown.scheduler.store.Home;
import org.winddown.scheduler.swap.StoredSwaps;
import org.winddown.scheduler.swap.SwapProperties;
import org.winddown.scheduler.verify.Verification;

/** Screening, reports and nights as beans. */
@Configuration(proxyBeanMethods = false)
@Import(DeliveryConfiguration.class)
public class NightConfiguration {

    @Bean
    ScreeningRuns screeningRuns(
            AssetInventory inventory,
            ImportRuns imports,
            Units units,
            FindingRegister register,
            Decisions decisions,
            RuleBook book,
            LawTexts texts,
            InventoryHistory history,
            SwapProperties swaps,
            KnownParties parties,
            ExpectedSources expected,
            RegisterInputs registers,
            Home home) {
        return new ScreeningRuns(
                inventory,
                imports,
                units,
                register,
                decisions,
                book,
                texts,
                history,
                settings(swaps, ReportProperties.of(home.settings())),
                parties,
                expected,
                registers::knownAt,
                SystemTime.clock());
    }

    /** A setting that is as it ships is no input, so that runs recorded before it existed keep their ids. */
    private static List<String> settings(SwapProperties swaps, ReportProperties reports) {
        String marking = reports.dossier().marking();
        return marking.equals(Dossiers.PRIVILEGED)
                ? List.of(swaps.toString())
                : List.of(swaps.toString(), "marking of dossiers: " + marking);
    }

    @Bean
    PartyLists partyLists(DataSource dataSource, ContentStore originals, Home home) {
        return new PartyLists(
                dataSource, originals, ListProperties.of(home.settings()).smallestShare());
    }

    @Bean
    KnownParties knownParties(PartyLists lists, Owners owners, Home home) {
        return new KnownParties(lists, owners, PartyProperties.of(home.settings()));
    }

    @Bean
    RuleChanges ruleChanges(RuleBook book, ScreeningRuns screenings) {
        return new RuleChanges(book, screenings);
    }

    @Bean
    AbsencePolicy absencePolicy(Home home) {
        return AbsenceProperties.of(home.settings()).policy();
    }

    @Bean
    VolumeGuard volumeGuard(Home home) {
        return VolumeProperties.of(home.settings()).guard();
    }

    @Bean
    SwapProperties swapProperties(Home home) {
        return SwapProperties.of(home.settings());
    }

    @Bean
    StoredSwaps storedSwaps(
            AssetInventory inventory, InventoryHistory history, ScreeningRuns screenings, SwapProperties settings) {
        return new StoredSwaps(inventory, history, screenings, settings);
    }

    @Bean
    StoredHosts storedHosts(AssetInventory inventory) {
        return new StoredHosts(inventory);
    }

    @Bean
    Manifests manifests(Home home) {
        return new Manifests(
                home.root().resolve(SigningProperties.of(home.settings()).keyFile()));
    }

    @Bean
    RegisterInputs registerInputs(Exceptions exceptions, Holds holds, SignOffs signOffs) {
        return new RegisterInputs(exceptions, holds, signOffs);
    }

    @Bean
    StoredRegisters storedRegisters(
            DataSource dataSource,
            FindingRegister register,
            AssetInventory inventory,
            ImportRuns imports,
            Units units,
            Decisions decisions,
            Exceptions exceptions,
            Holds holds,
            SignOffs signOffs,
            KnownParties parties,
            Home home) {
        return new StoredRegisters(
                register,
                new FindingHistory(dataSource, register),
                inventory,
                imports,
                decisions,
                exceptions,
                holds,
                signOffs,
                new StoredRuns(units, inventory, register),
                parties,
                ReportProperties.of(home.settings()).dossier().marking());
    }

    @Bean
    Templates templates(DataSource dataSource, Home home) {
        return new Templates(dataSource, ReportProperties.of(home.settings()).templateIn(home.root()));
    }

    @Bean
    Reports reports(
            ReportWriter writer,
            ReportArchive archive,
            ImportRuns runs,
            RejectedRows rejectedRows,
            StoredSwaps swaps,
            StoredHosts hosts,
            StoredRegisters registers,
            Templates templates,
            Manifests manifests,
            Home home) {
        ReportProperties settings = ReportProperties.of(home.settings());
        return new Reports(
                writer,
                archive,
                runs,
                rejectedRows,
                swaps,
                hosts,
                registers,
                settings.kinds(),
                settings.texts(),
                templates,
                manifests,
                home.reports());
    }

    @Bean
    Verification verification(
            DataSource dataSource,
            ContentStore originals,
            FindingRegister register,
            ScreeningRuns screenings,
            Reports reports,
            Templates templates,
            Manifests manifests) {
        return new Verification(
                register, screenings, reports, templates, manifests, new Integrity(dataSource, originals));
    }

    @Bean
    EvidencePacks evidencePacks(
            ScreeningRuns screenings,
            Reports reports,
            Manifests manifests,
            StoredSwaps swaps,
            ImportRuns imports,
            RejectedRows rejected,
            PartyLists lists,
            ContentStore originals) {
        return new EvidencePacks(screenings, reports, manifests, swaps, imports, rejected, lists, originals);
    }

    @Bean
    PastReports pastReports(
            FindingRegister register,
            ScreeningRuns screenings,
            Reports reports,
            StoredRegisters registers,
            Verification verification) {
        return new PastReports(register, screenings, reports, registers, verification);
    }

    @Bean
    Nights nights(
            LockConnections locks,
            Imports imports,
            Units units,
            PartyLists lists,
            ScreeningRuns screenings,
            Reports reports,
            NightDeliveries deliveries,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions) {
        return new Nights(
                locks, imports, units, lists, screenings, reports, deliveries, repository, operator, transactions);
    }
}
