package org.winddown.reporting.section.authority;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;

/** What a record for an authority contains, and under which measure it is asked for. */
enum Layout {
    /** FAR 52.204-23, a covered article of Kaspersky Lab. */
    FAR_KASPERSKY(
            "us-far-52-204-23",
            Set.of("first-report-1", "first-report-3"),
            List.of(
                    Entry.CONTRACT_NUMBER,
                    Entry.ORDER_NUMBERS,
                    Entry.SUPPLIER_NAME,
                    Entry.BRAND,
                    Entry.MODEL_NUMBER,
                    Entry.ITEM_DESCRIPTION,
                    Entry.QUANTITY,
                    Entry.MITIGATION,
                    Entry.FURTHER_MITIGATION)),
    /** FAR 52.204-25, covered telecommunications equipment or services. */
    FAR_TELECOM(
            "us-ndaa-889",
            Set.of("report"),
            List.of(
                    Entry.CONTRACT_NUMBER,
                    Entry.ORDER_NUMBERS,
                    Entry.SUPPLIER_NAME,
                    Entry.SUPPLIER_UEI,
                    Entry.SUPPLIER_CAGE,
                    Entry.BRAND,
                    Entry.MODEL_NUMBER,
                    Entry.ITEM_DESCRIPTION,
                    Entry.QUANTITY,
                    Entry.MITIGATION,
                    Entry.FURTHER_MITIGATION)),
    /** Binding Operational Directive 17-01. */
    DIRECTIVE(
            "us-bod-17-01",
            Set.of("report"),
            List.of(
                    Entry.BRAND,
                    Entry.ITEM_DESCRIPTION,
                    Entry.AFFECTED_ENDPOINTS,
                    Entry.METHOD_OF_DISCOVERY,
                    Entry.MITIGATION,
                    Entry.EFFECT_OF_REMOVAL,
                    Entry.PROPOSED_REPLACEMENT)),
    /** 31 CFR 501.603. */
    BLOCKED_PROPERTY(
            "us-ofac-sdn",
            Set.of("report-blocked"),
            List.of(
                    Entry.HOLDER,
                    Entry.PROPERTY,
                    Entry.PARTIES,
                    Entry.ACCOUNTS,
                    Entry.VALUE,
                    Entry.BLOCKED_ON,
                    Entry.LEGAL_AUTHORITY)),
    /** 31 CFR 501.604. */
    REJECTED_TRANSACTION(
            "us-ofac-sdn",
            Set.of("report-rejected"),
            List.of(Entry.PARTIES, Entry.TRANSACTION_DATE, Entry.REJECTED_ON, Entry.AMOUNT, Entry.LEGAL_AUTHORITY));

    private final String measure;
    private final Set<String> duties;
    private final List<Entry> entries;

    Layout(String measure, Set<String> duties, List<Entry> entries) {
        this.measure = measure;
        this.duties = Set.copyOf(duties);
        this.entries = List.copyOf(entries);
    }

    /** Id of the measure that asks for it. */
    String measure() {
        return measure;
    }

    /** Ids of the duties that it fulfils; one of them applies. */
    Set<String> duties() {
        return duties;
    }

    /** What a record contains, in the order of its columns. */
    List<Entry> entries() {
        return entries;
    }

    /** Its name in keys of texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a verdict makes it apply, or may once a fact is known. */
    boolean concerns(AssetKind kind, ActVerdict act) {
        Verdict worst = act.worstCase() == null ? act.verdict() : act.worstCase();
        return switch (this) {
            case FAR_KASPERSKY, FAR_TELECOM, DIRECTIVE -> worst.worseThan(Verdict.EXEMPT);
            case BLOCKED_PROPERTY -> worst == Verdict.BLOCKED;
            // Only what is on record as a transaction can have been rejected.
            case REJECTED_TRANSACTION ->
                (kind == AssetKind.TRANSACTION || act.recorded())
                        && (worst == Verdict.BLOCKED || worst == Verdict.PROHIBITED);
        };
    }
}
