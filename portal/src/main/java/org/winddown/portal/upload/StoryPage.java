package org.winddown.portal.upload;

import java.time.ZoneId;
import java.util.Optional;
import org.winddown.ingest.ImportStory;
import org.winddown.portal.report.Moment;
import org.winddown.portal.security.Viewer;
import org.winddown.rules.asset.BusinessUnit;

/**
 * What became of an import after its file was read, ready to print.
 *
 * @param held why it is or was held; empty when it never was
 * @param decided who released or declined it
 * @param undone the undo that put it out of effect
 * @param undoes of an undo, what it undid
 * @param restored of an undo, whether the state is the very one before what it undid
 * @param later a later import that has to be undone first; empty when there is none
 * @param state hash of the state after it; empty when that was not recorded
 * @param mayUndo whether the viewer may undo it
 * @param mayRelease whether the viewer may release it when it is held
 * @param mayDecline whether the viewer may decline it when it is held
 */
public record StoryPage(
        String held,
        Optional<Deed> decided,
        Optional<Deed> undone,
        Optional<Deed> undoes,
        boolean restored,
        String later,
        String state,
        boolean mayUndo,
        boolean mayRelease,
        boolean mayDecline) {

    /** What a person did, with the import that came of it. */
    public record Deed(String importId, String resultId, String by, Moment at, String because) {}

    /** Prepares a story; {@code before} is that of the import which an undo undid. */
    static StoryPage of(ImportStory story, Viewer viewer, BusinessUnit unit, Optional<ImportStory> before) {
        boolean mayAct = viewer.role().mayUpload() && viewer.sees(unit.code());
        return new StoryPage(
                story.held().orElse(""),
                story.decided().map(deed -> deed(deed, unit.zone())),
                story.undone().map(deed -> deed(deed, unit.zone())),
                story.undoes().map(deed -> deed(deed, unit.zone())),
                before.filter(undone -> undone.stateBefore().equals(story.stateAfter()))
                        .isPresent(),
                story.later().orElse(""),
                story.stateAfter(),
                mayAct && !story.stateAfter().isEmpty(),
                mayAct && viewer.role().mayRelease(),
                mayAct);
    }

    private static Deed deed(ImportStory.Deed deed, Optional<ZoneId> zone) {
        return new Deed(deed.importId(), deed.resultId(), deed.by(), Moment.of(deed.at(), zone), deed.because());
    }
}
