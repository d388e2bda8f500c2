package org.winddown.portal.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.Units;
import org.winddown.ingest.plan.PlanId;
import org.winddown.portal.Inventories;
import org.winddown.portal.report.Download;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;
import org.winddown.rules.asset.BusinessUnit;

/** What importing an upload would do; it is imported or discarded here, by whoever uploaded it. */
@Controller
public class PreviewController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Inventories inventories;
    private final Previews previews;
    private final Units units;

    public PreviewController(Inventories inventories, Previews previews, Units units) {
        this.inventories = inventories;
        this.previews = previews;
        this.units = units;
    }

    @GetMapping("/previews/{id}")
    @PreAuthorize(Authority.UPLOAD)
    public String show(@AuthenticationPrincipal Viewer viewer, @PathVariable String id, Model model) {
        Previews.Kept kept = own(viewer, id);
        model.addAttribute("page", PreviewPage.of(kept, unit(viewer, kept)));
        return "portal/preview";
    }

    private Previews.Kept own(Viewer viewer, String id) {
        Previews.Kept kept = previews.find(viewer, id).orElseThrow(PreviewController::gone);
        foreign(viewer, kept).ifPresent(why -> {
            throw new AccessDeniedException(why.message());
        });
        return kept;
    }

    @GetMapping("/previews/{id}/changes.csv")
    @PreAuthorize(Authority.UPLOAD)
    public void changes(@AuthenticationPrincipal Viewer viewer, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        Previews.Kept kept = own(viewer, id);
        Download.send(kept.changes(), "changes_" + FileName.stem(kept.upload().fileName()) + ".csv", CSV, response);
    }

    @GetMapping("/previews/{id}/rejected.csv")
    @PreAuthorize(Authority.UPLOAD)
    public void rejected(@AuthenticationPrincipal Viewer viewer, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        Previews.Kept kept = own(viewer, id);
        if (kept.preview().rejected().isEmpty()) {
            throw gone();
        }
        Download.send(kept.rejected(), "rejected_" + FileName.stem(kept.upload().fileName()) + ".csv", CSV, response);
    }

    @PostMapping("/previews/{id}/import")
    @PreAuthorize(Authority.UPLOAD)
    public String commit(@AuthenticationPrincipal Viewer viewer, @PathVariable String id, RedirectAttributes next) {
        Previews.Kept kept = previews.take(viewer, id).orElseThrow(PreviewController::gone);
        boolean ended = false;
        try {
            unit(viewer, kept);
            Optional<Refusal> foreign = foreign(viewer, kept);
            if (foreign.isPresent()) {
                ended = true;
                return refuse(kept, foreign.get(), next);
            }
            PlanId plan = PlanId.parse(kept.preview().result().effect().plan()).orElseThrow(PreviewController::gone);
            ImportResult result = inventories.receive(kept.upload(), plan);
            if (result.refused().isPresent()) {
                Previews.Kept anew = previews.makeAgain(kept);
                ended = true;
                Refusal refusal =
                        Refusal.of(kept.upload().fileName(), result.refused().get());
                TouchedUnits.imported(result).ifPresent(units -> next.addFlashAttribute("parted", units));
                if (anew.preview().result().refused().isPresent()
                        || foreign(viewer, anew).isPresent()) {
                    return refuse(anew, refusal, next);
                }
                next.addFlashAttribute("refused", refusal);
                next.addAttribute("id", anew.id());
                return "redirect:/previews/{id}";
            }
            ended = true;
            previews.discard(kept);
            next.addFlashAttribute("result", result);
            next.addAttribute("importId", result.importId());
            next.addAttribute("unit", kept.upload().unit());
            return "redirect:/imports/{importId}";
        } finally {
            if (!ended) {
                previews.keep(kept);
            }
        }
    }

    @PostMapping("/previews/{id}/discard")
    @PreAuthorize(Authority.UPLOAD)
    public String discard(@AuthenticationPrincipal Viewer viewer, @PathVariable String id, RedirectAttributes next) {
        Previews.Kept kept = previews.take(viewer, id).orElseThrow(PreviewController::gone);
        previews.discard(kept);
        next.addFlashAttribute("discarded", kept.upload().fileName());
        return "redirect:/uploads";
    }

    /** Nothing is left to be imported, or by somebody else only. */
    private String refuse(Previews.Kept kept, Refusal why, RedirectAttributes next) {
        previews.discard(kept);
        next.addFlashAttribute("refused", why);
        return "redirect:/uploads";
    }

    /** Checked again, because the file may touch other units since, or the account may have lost some. */
    private static Optional<Refusal> foreign(Viewer viewer, Previews.Kept kept) {
        return TouchedUnits.refusal(
                viewer, kept.upload().fileName(), kept.preview().result());
    }

    /** Checked again, because the account may have lost the unit since. */
    private BusinessUnit unit(Viewer viewer, Previews.Kept kept) {
        return viewer.visible(units.all()).stream()
                .filter(known -> known.code().equals(kept.upload().unit()))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("The unit is not one of the user's."));
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.GONE);
    }
}
