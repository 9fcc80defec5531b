package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.Channel;
import io.holdfast.dashboard.services.alerting.ChannelType;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which people are told. */
record ChannelsPage(
        Frame frame,
        List<Choice> tabs,
        boolean mayConfigure,
        Answer<Listing<Channel>> channels,
        int enabled,
        Answer<Listing<ChannelType>> types,
        @Nullable Trouble refused)
        implements TemplateInstance {}
