package org.winddown.scheduler.samples;

import java.util.List;
import java.util.stream.Stream;

/** The salted assets: each shows one thing that the measure says, or does not say. */
final class Story {

    private Story() {}

    /** Every salted asset with a name of its own. */
    static List<StoryAsset> assets() {
        return Stream.of(
                        HeadquartersStory.assets(),
                        HomeOffice.assets(),
                        HoustonStory.assets(),
                        SeattleStory.assets(),
                        BranchStory.assets())
                .flatMap(List::stream)
                .toList();
    }

    /** The salted rows of one source on a night. */
    static List<SampleRow> rows(String unit, String source, Night night) {
        return assets().stream()
                .filter(each -> each.unit().equals(unit) && each.source().equals(source))
                .flatMap(each -> each.row(night).stream())
                .toList();
    }
}
