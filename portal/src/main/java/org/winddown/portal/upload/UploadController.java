package org.winddown.portal.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.Units;
import org.winddown.portal.Inventories;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;
import org.winddown.rules.asset.BusinessUnit;

/** Takes a file; the page of its preview shows what importing it would do. */
@Controller
public class UploadController {

    private static final int RECENT = 50;

    private final Inventories inventories;
    private final Previews previews;
    private final Units units;
    private final UploadProperties limits;

    public UploadController(Inventories inventories, Previews previews, Units units, UploadProperties limits) {
        this.inventories = inventories;
        this.previews = previews;
        this.units = units;
        this.limits = limits;
    }

    @GetMapping("/uploads")
    @PreAuthorize(Authority.UPLOAD)
    public String form(@AuthenticationPrincipal Viewer viewer, Model model) {
        return page(viewer, new UploadForm("", "", "", ""), Map.of(), model);
    }

    @PostMapping("/uploads")
    @PreAuthorize(Authority.UPLOAD)
    public String upload(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String extent,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        UploadForm form = new UploadForm(unit, source, kind, extent);
        Map<String, String> problems = new LinkedHashMap<>(form.problems(file == null ? 0 : file.getSize()));
        if (!form.unit().isEmpty()) {
            checkUnit(viewer, form.unit(), problems);
        }
        if (file == null || !problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(viewer, form, problems, model);
        }
        Previews.Kept kept = previews.make(file, form, viewer);
        ImportResult result = kept.preview().result();
        if (result.refused().isPresent()) {
            previews.discard(kept);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute(
                    "refused",
                    Refusal.of(
                            FileName.of(file.getOriginalFilename()),
                            result.refused().get()));
            return page(viewer, form, problems, model);
        }
        Optional<Refusal> foreign = TouchedUnits.refusal(viewer, kept.upload().fileName(), result);
        if (foreign.isPresent()) {
            previews.discard(kept);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            model.addAttribute("refused", foreign.get());
            return page(viewer, form, problems, model);
        }
        next.addAttribute("id", kept.id());
        return "redirect:/previews/{id}";
    }

    private void checkUnit(Viewer viewer, String unit, Map<String, String> problems) {
        if (!viewer.sees(unit)) {
            throw new AccessDeniedException("The unit is not one of the user's.");
        }
        if (units.all().stream().noneMatch(known -> known.code().equals(unit))) {
            problems.put("unit", "There is no such unit. Choose one of the list.");
        }
    }

    private String page(Viewer viewer, UploadForm form, Map<String, String> problems, Model model) {
        List<BusinessUnit> mine = viewer.visible(units.all());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("units", mine);
        model.addAttribute("kinds", UploadForm.kinds());
        model.addAttribute("sources", sources(mine));
        model.addAttribute("maxSize", limits.words());
        return "portal/upload";
    }

    private List<String> sources(List<BusinessUnit> mine) {
        return mine.stream()
                .flatMap(unit -> inventories.latest(unit.code(), RECENT).stream())
                .map(ImportRunSummary::source)
                .distinct()
                .sorted()
                .toList();
    }
}
