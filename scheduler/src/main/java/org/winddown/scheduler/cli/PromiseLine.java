package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Prepayment;

/** A promise that can no longer be kept, as a line for people and as JSON. */
final class PromiseLine {

    private PromiseLine() {}

    static String of(BrokenPromise promise) {
        Prepayment paid = promise.prepaid();
        return promise.kind().words()
                + (promise.verdict() == Verdict.REVIEW ? ", perhaps" : "")
                + ": cannot be kept from " + promise.from() + " on"
                + (promise.until() == null ? "" : ", promised until " + promise.until())
                + (promise.daysLost() == 0 ? "" : ", days lost: " + promise.daysLost())
                + (paid == null ? "" : ", paid for them: " + paid.words())
                + (promise.noticeBy() == null ? "" : ", notice by " + promise.noticeBy());
    }

    static Map<String, Object> json(BrokenPromise promise) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", promise.kind().name());
        json.put("acts", promise.acts());
        json.put("verdict", promise.verdict().name());
        json.put("from", promise.from().toString());
        json.put("until", Objects.toString(promise.until(), ""));
        json.put("daysLost", promise.daysLost());
        json.put("noticeBy", Objects.toString(promise.noticeBy(), ""));
        Prepayment paid = promise.prepaid();
        json.put("currency", paid == null ? "" : paid.currency());
        json.put(
                "prepaid",
                paid == null || paid.amount() == null ? "" : paid.amount().toPlainString());
        json.put("prepaidUnknown", paid == null ? "" : paid.why());
        return json;
    }
}
