package org.winddown.portal.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.winddown.reporting.text.ZoneText;

/**
 * An instant as a page prints it.
 *
 * @param utc for example {@code 2024-08-15T04:00:00Z}
 * @param local for example {@code 15 Aug 2024, 00:00 EDT}; empty when the page is about several zones
 */
public record Moment(String utc, String local) {

    /** Writes {@code at}, in a zone too when there is one. */
    public static Moment of(Instant at, Optional<ZoneId> zone) {
        return new Moment(
                ZoneText.utc(at), zone.map(one -> new ZoneText(one).brief(at)).orElse(""));
    }
}
