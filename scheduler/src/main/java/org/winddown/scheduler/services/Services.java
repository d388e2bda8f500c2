package org.winddown.scheduler.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.winddown.decisions.Assessments;
import org.winddown.decisions.Decisions;
import org.winddown.decisions.Exceptions;
import org.winddown.decisions.Holds;
import org.winddown.decisions.Matches;
import org.winddown.decisions.Questions;
import org.winddown.decisions.RuleBook;
import org.winddown.decisions.Samples;
import org.winddown.decisions.SignOffs;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.ExpectedSources;
import org.winddown.ingest.FileMappings;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.Imports;
import org.winddown.ingest.Owners;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.RemovedAssets;
import org.winddown.ingest.Units;
import org.winddown.ingest.list.ListVersion;
import org.winddown.ingest.store.LockConnections;
import org.winddown.ingest.trace.Traces;
import org.winddown.portal.Accounts;
import org.winddown.reporting.delivery.dispatch.Deliveries;
import org.winddown.reporting.delivery.dispatch.Recalls;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.rules.party.lookup.ListsInForce;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.scheduler.change.RuleChanges;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.delivery.NightDeliveries;
import org.winddown.scheduler.delivery.Recipients;
import org.winddown.scheduler.evidence.EvidencePacks;
import org.winddown.scheduler.host.StoredHosts;
import org.winddown.scheduler.lookback.PastReports;
import org.winddown.scheduler.night.NightConfiguration;
import org.winddown.scheduler.night.Nights;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.screening.KnownParties;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.screening.ScreeningRuns;
import org.winddown.scheduler.store.CoreConfiguration;
import org.winddown.scheduler.store.Database;
import org.winddown.scheduler.store.Home;
import org.winddown.scheduler.swap.StoredSwaps;
import org.winddown.scheduler.verify.Verification;

/** What commands that need the database work with. */
public final class Services implements AutoCloseable {

    private final ApplicationContext context;
    private final Runnable closing;

    private Services(ApplicationContext context, Runnable closing) {
        this.context = context;
        this.closing = closing;
    }

    /**
     * Opens the database of a home and what works on it; closing this closes the database.
     *
     * @param environment of it {@code WINDDOWN_DB_URL}, {@code WINDDOWN_DB_USER} and {@code WINDDOWN_DB_PASSWORD}
     * @throws org.winddown.scheduler.store.DatabaseException when the database cannot be opened
     */
    public static Services open(Home home, Map<String, String> environment) {
        Database database = database(home, environment);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(CoreConfiguration.class, NightConfiguration.class);
        supply(context, home, database);
        context.registerBean("accounts", Accounts.class, () -> new Accounts(database.dataSource(), SystemTime.clock()));
        context.refresh();
        return new Services(context, () -> {
            context.close();
            database.close();
        });
    }

    /** Opens the database of a home, making its folders. */
    public static Database database(Home home, Map<String, String> environment) {
        try {
            Files.createDirectories(home.originals());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder " + home.root() + ".", e);
        }
        return Database.open(home, environment);
    }

    /** Gives a context what its configurations expect. */
    public static void supply(GenericApplicationContext context, Home home, Database database) {
        context.registerBean("dataSource", DataSource.class, database::dataSource);
        context.registerBean(LockConnections.class, () -> database.locks()::getConnection);
        context.registerBean("contentStore", ContentStore.class, () -> new ContentStore(home.originals()));
        context.registerBean("home", Home.class, () -> home);
    }

    /** The services of a running context; closing this leaves it running. */
    public static Services of(ApplicationContext context) {
        return new Services(context, () -> {});
    }

    public Imports imports() {
        return context.getBean(Imports.class);
    }

    public FileMappings fileMappings() {
        return context.getBean(FileMappings.class);
    }

    public ImportRuns importRuns() {
        return context.getBean(ImportRuns.class);
    }

    public RejectedRows rejectedRows() {
        return context.getBean(RejectedRows.class);
    }

    public AssetInventory inventory() {
        return context.getBean(AssetInventory.class);
    }

    public RemovedAssets removedAssets() {
        return context.getBean(RemovedAssets.class);
    }

    public Verification verification() {
        return context.getBean(Verification.class);
    }

    public EvidencePacks evidencePacks() {
        return context.getBean(EvidencePacks.class);
    }

    public PastReports pastReports() {
        return context.getBean(PastReports.class);
    }

    public Traces traces() {
        return context.getBean(Traces.class);
    }

    public Units units() {
        return context.getBean(Units.class);
    }

    public ExpectedSources expectedSources() {
        return context.getBean(ExpectedSources.class);
    }

    public Owners owners() {
        return context.getBean(Owners.class);
    }

    public PartyLists partyLists() {
        return context.getBean(PartyLists.class);
    }

    public FindingRegister register() {
        return context.getBean(FindingRegister.class);
    }

    public Decisions decisions() {
        return context.getBean(Decisions.class);
    }

    public Matches matches() {
        return context.getBean(Matches.class);
    }

    public Questions questions() {
        return context.getBean(Questions.class);
    }

    public ContentStore originals() {
        return context.getBean(ContentStore.class);
    }

    public Nights nights() {
        return context.getBean(Nights.class);
    }

    public Recipients recipients() {
        return context.getBean(Recipients.class);
    }

    public Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    public NightDeliveries nightDeliveries() {
        return context.getBean(NightDeliveries.class);
    }

    public Recalls recalls() {
        return context.getBean(Recalls.class);
    }

    public Reports reports() {
        return context.getBean(Reports.class);
    }

    public Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    public Home home() {
        return context.getBean(Home.class);
    }

    public RuleChanges ruleChanges() {
        return context.getBean(RuleChanges.class);
    }

    public Exceptions exceptions() {
        return context.getBean(Exceptions.class);
    }

    public Holds holds() {
        return context.getBean(Holds.class);
    }

    public SignOffs signOffs() {
        return context.getBean(SignOffs.class);
    }

    public Samples samples() {
        return context.getBean(Samples.class);
    }

    public Assessments assessments() {
        return context.getBean(Assessments.class);
    }

    public RuleBook ruleBook() {
        return context.getBean(RuleBook.class);
    }

    public StoredHosts hosts() {
        return context.getBean(StoredHosts.class);
    }

    public StoredSwaps swaps() {
        return context.getBean(StoredSwaps.class);
    }

    /** The law in force and known at an instant. */
    public Law law(Instant knownAt) {
        return context.getBean(ScreeningRuns.class).law(knownAt);
    }

    /** A screening that keeps nothing, under what people had decided when the law was known. */
    public Screening screening(Law law, Instant asOf) {
        return context.getBean(ScreeningRuns.class).screening(law, asOf);
    }

    /** What a run over some units would look at now; all of them when there are none. */
    public ScreeningPlan plan(Law law, Instant asOf, Set<String> units) {
        return context.getBean(ScreeningRuns.class).plan(law, asOf, units);
    }

    /** What parties are looked up in: the lists and owners known at an instant, judged for another. */
    public PartyLookup parties(Instant knownAt, Instant asOf) {
        return context.getBean(KnownParties.class).at(knownAt, asOf);
    }

    /** Some versions of lists, to look names up in as a screening does; at most one version of each list. */
    public ListsInForce listsInForce(List<ListVersion> versions) {
        return context.getBean(KnownParties.class).lists(versions);
    }

    /** The part of a law about which the stored units and assets let something be said. */
    public Law assessable(Law law, Instant asOf) {
        return context.getBean(ScreeningRuns.class).assessable(law, asOf);
    }

    @Override
    public void close() {
        closing.run();
    }
}
