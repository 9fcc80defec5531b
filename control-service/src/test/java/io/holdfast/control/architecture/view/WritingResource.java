package io.holdfast.control.architecture.view;

import jakarta.ws.rs.POST;

public class WritingResource {

    @POST
    public String write() {
        return "written";
    }
}
