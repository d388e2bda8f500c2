package org.winddown.decisions.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.winddown.rules.asset.BusinessUnit;

/** What statements are about; asked while they are recorded. */
public interface SignedFor {

    /** The units that are expected to sign for a period. */
    List<BusinessUnit> units(Quarter period);

    /** For which instant a run screened a unit; empty when no such run is on record, or it did not screen the unit. */
    Optional<Instant> asOf(String runId, String unit);

    /** Assets that the inventories of a unit list as of the end of a period. */
    long assets(String unit, Quarter period);
}
