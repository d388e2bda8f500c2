package org.winddown.portal.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.winddown.ingest.Units;
import org.winddown.ingest.plan.ActRefusedException;
import org.winddown.ingest.plan.Person;
import org.winddown.portal.Inventories;
import org.winddown.portal.Nights;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;

/** Undoes imports, and releases or declines held ones; who does it is the account, why is asked. */
@Controller
public class ImportActController {

    private static final int LONGEST_REASON = 500;

    private final Inventories inventories;
    private final ImportPages pages;

    public ImportActController(Inventories inventories, Nights nights, Units units) {
        this.inventories = inventories;
        this.pages = new ImportPages(inventories, nights, units);
    }

    @PostMapping("/imports/{importId}/undo")
    @PreAuthorize(Authority.UPLOAD)
    public String undo(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String because,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Call call = new Call(viewer, importId, unit, because, "undo");
        return act(call, model, next, response, person -> inventories
                .undo(importId, person)
                .undoId());
    }

    @PostMapping("/imports/{importId}/release")
    @PreAuthorize(Authority.RELEASE)
    public String release(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String because,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Call call = new Call(viewer, importId, unit, because, "decide");
        return act(call, model, next, response, person -> {
            inventories.release(importId, person);
            return importId;
        });
    }

    @PostMapping("/imports/{importId}/decline")
    @PreAuthorize(Authority.UPLOAD)
    public String decline(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String because,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Call call = new Call(viewer, importId, unit, because, "decide");
        return act(call, model, next, response, person -> {
            inventories.decline(importId, person);
            return importId;
        });
    }

    /** Who wants what done to which import; {@code form} is the form of the page that says so. */
    private record Call(Viewer viewer, String importId, String unit, String because, String form) {}

    private String act(
            Call call,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Function<Person, String> deed) {
        pages.find(call.viewer(), call.unit(), call.importId());
        String because = call.because().strip();
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            model.addAttribute(
                    call.form() + "Problem",
                    because.isEmpty()
                            ? "Say why; it is kept with your name."
                            : "Say it in " + LONGEST_REASON + " characters or fewer.");
            model.addAttribute("because", because);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return pages.show(call.viewer(), call.unit(), call.importId(), model);
        }
        try {
            next.addAttribute("importId", deed.apply(new Person(call.viewer().name(), because)));
            next.addAttribute("unit", call.unit());
            return "redirect:/imports/{importId}";
        } catch (ActRefusedException e) {
            model.addAttribute("actRefused", Refusal.of(call.importId(), String.valueOf(e.getMessage())));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return pages.show(call.viewer(), call.unit(), call.importId(), model);
        }
    }
}
