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
    FAR_KASPERSKY,
    /** FAR 52.204-25, covered telecommunications equipment or services. */
    FAR_TELECOM,
    /** Binding Operational Directive 17-01. */
    DIRECTIVE,
    /** 31 CFR 501.603. */
    BLOCKED_PROPERTY,
    /** 31 CFR 501.604. */
    REJECTED_TRANSACTION;

    /** Id of the measure that asks for it. */
    String measure() {
        return switch (this) {
            case FAR_KASPERSKY -> "us-far-52-204-23";
            case FAR_TELECOM -> "us-ndaa-889";
            case DIRECTIVE -> "us-bod-17-01";
            case BLOCKED_PROPERTY, REJECTED_TRANSACTION -> "us-ofac-sdn";
        };
    }

    /** Ids of the duties that it fulfils; one of them applies. */
    Set<String> duties() {
        return switch (this) {
            case FAR_KASPERSKY -> Set.of("first-report-1", "first-report-3");
            case FAR_TELECOM, DIRECTIVE -> Set.of("report");
            case BLOCKED_PROPERTY -> Set.of("report-blocked");
            case REJECTED_TRANSACTION -> Set.of("report-rejected");
        };
    }

    /** What a record contains, in the order of its columns. */
    List<Entry> entries() {
        return switch (this) {
            case FAR_KASPERSKY ->
                List.of(
                        Entry.CONTRACT_NUMBER,
                        Entry.ORDER_NUMBERS,
                        Entry.SUPPLIER_NAME,
                        Entry.BRAND,
                        Entry.MODEL_NUMBER,
                        Entry.ITEM_DESCRIPTION,
                        Entry.QUANTITY,
                        Entry.MITIGATION,
                        Entry.FURTHER_MITIGATION);
            case FAR_TELECOM ->
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
                        Entry.FURTHER_MITIGATION);
            case DIRECTIVE ->
                List.of(
                        Entry.BRAND,
                        Entry.ITEM_DESCRIPTION,
                        Entry.AFFECTED_ENDPOINTS,
                        Entry.METHOD_OF_DISCOVERY,
                        Entry.MITIGATION,
                        Entry.EFFECT_OF_REMOVAL,
                        Entry.PROPOSED_REPLACEMENT);
            case BLOCKED_PROPERTY ->
                List.of(
                        Entry.HOLDER,
                        Entry.PROPERTY,
                        Entry.PARTIES,
                        Entry.ACCOUNTS,
                        Entry.VALUE,
                        Entry.BLOCKED_ON,
                        Entry.LEGAL_AUTHORITY);
            case REJECTED_TRANSACTION ->
                List.of(Entry.PARTIES, Entry.TRANSACTION_DATE, Entry.REJECTED_ON, Entry.AMOUNT, Entry.LEGAL_AUTHORITY);
        };
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
