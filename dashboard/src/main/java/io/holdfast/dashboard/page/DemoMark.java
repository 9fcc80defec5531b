package io.holdfast.dashboard.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Lets the layout mark demo data on every page, those without a signed-in person included. */
@Named
@ApplicationScoped
public class DemoMark {

    private final PageConfig config;

    DemoMark(PageConfig config) {
        this.config = config;
    }

    public boolean isOn() {
        return config.demo();
    }
}
