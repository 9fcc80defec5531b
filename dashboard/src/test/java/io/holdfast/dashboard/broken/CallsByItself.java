package io.holdfast.dashboard.broken;

import java.net.http.HttpClient;

record CallsByItself(HttpClient client) {}
