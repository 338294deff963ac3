package io.fluxer.entity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The limits of what a guild says about itself in the public list.
 */
final class DiscoveryLimits {

	private DiscoveryLimits() {
	}

	static @Nullable String description(String description) {
		return Limits.length("description", description, 10, 300);
	}

	static @Nullable Integer category(int category) {
		return Limits.range("category_type", category, 0, 8);
	}

	static List<String> tags(List<String> tags) {
		Limits.size("custom_tags", tags, 0, 10);
		for (int index = 0; index < tags.size(); index++) {
			Limits.length("custom_tags." + index, tags.get(index), 2, 30);
		}
		return List.copyOf(tags);
	}

}
