package io.holdfast.dashboard.broken.words;

import io.holdfast.dashboard.broken.overview.SomePage;

record WordsOfAPage(SomePage page) {}
