package io.fluxer.embedded.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client wants a guild to be.
 *
 * @param settings the settings that are to be set
 * @param features the features that are asked for, {@code null} to keep them
 */
record GuildPatch(ObjectNode settings, @Nullable List<String> features) {

	private static final int MAX_NAME = 100;

	private static final int MAX_WARNING = 200;

	private static final int MAX_FEATURES = 100;

	private static final int MIN_AFK_TIMEOUT = 60;

	private static final int MAX_AFK_TIMEOUT = 3600;

	/**
	 * The features that are switches; the others are given by the instance.
	 */
	private static final Set<String> SWITCHES = Set.of("INVITES_DISABLED", "TEXT_CHANNEL_FLEXIBLE_NAMES",
			"HIDE_OWNER_CROWN", "DETACHED_BANNER", "CLONE_EMOJI_DISABLED", "CLONE_STICKER_DISABLED");

	static GuildPatch read(Form form) {
		ObjectNode node = Json.object();
		String name = form.text("name", 1, MAX_NAME);
		if (name != null) {
			node.put("name", name);
		}
		List.of("icon", "banner", "splash", "embed_splash").forEach((image) -> image(form, node, image));
		List.of("system_channel_id", "afk_channel_id").forEach((channel) -> id(form, node, channel));
		number(form, node, "system_channel_flags", 0, Integer.MAX_VALUE);
		number(form, node, "afk_timeout", MIN_AFK_TIMEOUT, MAX_AFK_TIMEOUT);
		number(form, node, "default_message_notifications", 0, 1);
		number(form, node, "verification_level", 0, 4);
		number(form, node, "mfa_level", 0, 1);
		number(form, node, "nsfw_level", 0, 3);
		number(form, node, "content_warning_level", 0, 1);
		number(form, node, "explicit_content_filter", 0, 2);
		number(form, node, "splash_card_alignment", 0, 2);
		Boolean nsfw = form.flag("nsfw");
		if (nsfw != null) {
			node.put("nsfw", nsfw);
		}
		if (form.has("content_warning_text")) {
			node.put("content_warning_text", form.text("content_warning_text", 1, MAX_WARNING));
		}
		if (form.has("message_history_cutoff")) {
			node.put("message_history_cutoff", Json.timestamp(form.time("message_history_cutoff")));
		}
		return new GuildPatch(node, (form.has("features")) ? form.texts("features", MAX_FEATURES) : null);
	}

	@Nullable Snowflake channelId(String name) {
		String id = this.settings.path(name).asString(null);
		return (id != null) ? Snowflake.of(id) : null;
	}

	ObjectNode applyTo(ObjectNode before) {
		ObjectNode after = before.deepCopy().setAll(this.settings);
		if (this.features != null) {
			Set<String> features = new LinkedHashSet<>();
			before.path("features").forEach((feature) -> features.add(feature.asString("")));
			features.removeAll(SWITCHES);
			this.features.stream().filter(SWITCHES::contains).forEach(features::add);
			ArrayNode array = after.putArray("features");
			features.forEach(array::add);
		}
		return after;
	}

	private static void image(Form form, ObjectNode node, String name) {
		if (form.has(name)) {
			node.put(name, form.image(name));
		}
	}

	private static void id(Form form, ObjectNode node, String name) {
		if (form.has(name)) {
			node.put(name, Json.text(form.id(name)));
		}
	}

	private static void number(Form form, ObjectNode node, String name, int min, int max) {
		Integer value = form.integer(name, min, max);
		if (value != null) {
			node.put(name, value);
		}
	}

}
