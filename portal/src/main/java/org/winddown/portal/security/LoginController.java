package org.winddown.portal.security;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.winddown.portal.Accounts;

/** The page to sign in; open to all. The form goes to the security chain. */
@Controller
public class LoginController {

    private final Accounts accounts;
    private final Duration lockFor;

    public LoginController(Accounts accounts, SignInProperties limits) {
        this.accounts = accounts;
        this.lockFor = limits.lockFor();
    }

    @GetMapping("/login")
    public String login(@RequestParam Map<String, String> why, Model model) {
        model.addAttribute("wrong", why.containsKey("wrong"));
        model.addAttribute("locked", why.containsKey("locked"));
        model.addAttribute("signedOut", why.containsKey("signed-out"));
        model.addAttribute("minutes", Math.max(1, lockFor.toMinutes()));
        model.addAttribute("noAccounts", accounts.isEmpty());
        return "portal/login";
    }
}
