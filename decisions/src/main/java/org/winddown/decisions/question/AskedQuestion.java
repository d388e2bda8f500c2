package org.winddown.decisions.question;

import java.time.Instant;

/**
 * A question asked before acting, and the answer it got.
 *
 * @param askedAt when it was asked
 * @param askedBy who asked, or empty
 * @param unit code of the unit that would act
 * @param actAt when the act would take place
 * @param knownAt the law was taken as known at this instant
 * @param answer the answer in one word
 * @param question the question as JSON
 * @param detail the answer of each measure as JSON
 * @param law versions and hashes of the law that answered
 */
public record AskedQuestion(
        Instant askedAt,
        String askedBy,
        String unit,
        Instant actAt,
        Instant knownAt,
        String answer,
        String question,
        String detail,
        String law) {}
