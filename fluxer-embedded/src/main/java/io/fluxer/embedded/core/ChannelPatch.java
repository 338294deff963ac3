package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client wants a channel of a guild to be.
 *
 * @param name the name, {@code null} to keep it
 * @param parentGiven whether the category is to be set
 * @param parentId the category
 * @param overwrites the overwrites, {@code null} to keep them
 * @param settings the settings that are to be set, for a channel of any type
 */
record ChannelPatch(@Nullable String name, boolean parentGiven, @Nullable Snowflake parentId,
		@Nullable List<Overwrite> overwrites, ObjectNode settings) {

	private static final int MAX_NAME = 100;

	private static final int MAX_TOPIC = 1024;

	private static final int MAX_URL = 1024;

	private static final int MAX_WARNING = 200;

	private static final int MAX_SLOWMODE = 21_600;

	private static final int MIN_BITRATE = 8_000;

	private static final int MAX_BITRATE = 320_000;

	private static final int MAX_USERS = 99;

	private static final int MAX_CONNECTIONS = 100;

	private static final int MAX_OVERWRITES = 500;

	static ChannelPatch read(Form form) {
		return new ChannelPatch(form.text("name", 1, MAX_NAME), form.has("parent_id"), form.id("parent_id"),
				(form.has("permission_overwrites")) ? overwrites(form) : null, settings(form));
	}

	/**
	 * Returns the settings of a channel after this, with those alone that its type has.
	 */
	ObjectNode applyTo(ObjectNode settings, boolean guildNsfw) {
		ObjectNode after = settings.deepCopy();
		this.settings.properties().forEach((member) -> {
			if (after.has(member.getKey())) {
				after.set(member.getKey(), member.getValue());
			}
		});
		if (this.settings.has("nsfw_override") && !this.settings.has("nsfw")) {
			after.put("nsfw", this.settings.get("nsfw_override").asBoolean(guildNsfw));
		}
		else if (this.settings.has("nsfw")) {
			after.set("nsfw_override", after.get("nsfw"));
		}
		return after;
	}

	static Overwrite overwrite(Form form, @Nullable Snowflake id) {
		form.require("type");
		Integer type = form.integer("type", Overwrite.ROLE, Overwrite.MEMBER);
		Long allow = form.permissions("allow");
		Long deny = form.permissions("deny");
		return new Overwrite((id != null) ? id : Snowflake.of(0), (type != null) ? type : Overwrite.ROLE,
				(allow != null) ? allow : 0, (deny != null) ? deny : 0);
	}

	private static List<Overwrite> overwrites(Form form) {
		List<Overwrite> overwrites = new ArrayList<>();
		for (Form item : form.items("permission_overwrites", MAX_OVERWRITES)) {
			item.require("id");
			overwrites.add(overwrite(item, item.id("id")));
		}
		return overwrites;
	}

	private static ObjectNode settings(Form form) {
		ObjectNode node = Json.object();
		texts(form, node, "topic", MAX_TOPIC);
		texts(form, node, "url", MAX_URL);
		texts(form, node, "rtc_region", MAX_NAME);
		texts(form, node, "content_warning_text", MAX_WARNING);
		numbers(form, node, "rate_limit_per_user", 0, MAX_SLOWMODE);
		numbers(form, node, "bitrate", MIN_BITRATE, MAX_BITRATE);
		numbers(form, node, "user_limit", 0, MAX_USERS);
		numbers(form, node, "voice_connection_limit", 1, MAX_CONNECTIONS);
		numbers(form, node, "content_warning_level", 0, 1);
		Boolean nsfw = form.flag("nsfw");
		if (nsfw != null) {
			node.put("nsfw", nsfw);
		}
		if (form.has("nsfw_override")) {
			node.put("nsfw_override", form.flag("nsfw_override"));
		}
		return node;
	}

	private static void texts(Form form, ObjectNode node, String name, int max) {
		if (form.has(name)) {
			node.put(name, form.text(name, 1, max));
		}
	}

	private static void numbers(Form form, ObjectNode node, String name, int min, int max) {
		Integer value = form.integer(name, min, max);
		if (value != null) {
			node.put(name, value);
		}
	}

}
