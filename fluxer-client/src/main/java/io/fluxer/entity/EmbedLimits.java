package io.fluxer.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a bot may send as an embed, and Fluxer's limits for it (Fluxer's API, limits). The
 * server drops the rest of a received embed and names no field that breaks a limit.
 */
final class EmbedLimits {

	static final int MAX_EMBEDS = 10;

	static final int MAX_FIELDS = 25;

	private static final int MAX_TOTAL = 6000;

	private static final int MAX_NAME = 256;

	private static final int MAX_DESCRIPTION = 4096;

	private static final int MAX_FOOTER = 2048;

	private static final int MAX_VALUE = 1024;

	private static final int MAX_URL = 2048;

	private static final int MAX_COLOR = 0xffffff;

	private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");

	private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

	private EmbedLimits() {
	}

	/**
	 * Returns the embeds of a message as they are sent.
	 */
	static List<Embed> sendable(List<Embed> embeds) {
		Limits.size("embeds", embeds, 0, MAX_EMBEDS);
		List<Embed> sendable = new ArrayList<>(embeds.size());
		for (int index = 0; index < embeds.size(); index++) {
			sendable.add(sendable("embeds." + index + ".", embeds.get(index)));
		}
		total(sendable);
		return List.copyOf(sendable);
	}

	/**
	 * Returns an embed as it is sent: with what a bot may send alone.
	 * @param path what stands before the names of its fields in an error
	 */
	static Embed sendable(String path, Embed embed) {
		return new Embed(null, url(path + "url", embed.url()), name(path + "title", embed.title()),
				color(path + "color", embed.color()), timestamp(path + "timestamp", embed.timestamp()),
				description(path + "description", embed.description()), author(path + "author", embed.author()),
				media(path + "image", embed.image()), media(path + "thumbnail", embed.thumbnail()), null, null,
				footer(path + "footer", embed.footer()), fields(path, embed.fields()), null, null, null, null, null,
				null);
	}

	static void total(List<Embed> embeds) {
		int total = embeds.stream().mapToInt(EmbedLimits::textLength).sum();
		if (total > MAX_TOTAL) {
			throw new InvalidPayloadException("embeds",
					"have " + total + " characters together, but at most " + MAX_TOTAL + " are allowed");
		}
	}

	static @Nullable String name(String field, @Nullable String name) {
		return Limits.length(field, name, 1, MAX_NAME);
	}

	static @Nullable String description(String field, @Nullable String description) {
		return Limits.length(field, description, 1, MAX_DESCRIPTION);
	}

	static @Nullable Integer color(String field, @Nullable Integer color) {
		return Limits.range(field, color, 0, MAX_COLOR);
	}

	static @Nullable Instant timestamp(String field, @Nullable Instant timestamp) {
		if (timestamp != null && (timestamp.isBefore(FIRST_TIME) || timestamp.isAfter(LAST_TIME))) {
			throw new InvalidPayloadException(field, "is not within the years 0 to 9999");
		}
		return timestamp;
	}

	static @Nullable String url(String field, @Nullable String url) {
		return (url != null) ? checkedUrl(field, url, false) : null;
	}

	static @Nullable EmbedAuthor author(String path, @Nullable EmbedAuthor author) {
		if (author == null) {
			return null;
		}
		return new EmbedAuthor(name(path + ".name", required(path + ".name", author.name())),
				url(path + ".url", author.url()), url(path + ".icon_url", author.iconUrl()), null);
	}

	static @Nullable EmbedFooter footer(String path, @Nullable EmbedFooter footer) {
		if (footer == null) {
			return null;
		}
		return new EmbedFooter(Limits.length(path + ".text", required(path + ".text", footer.text()), 1, MAX_FOOTER),
				url(path + ".icon_url", footer.iconUrl()), null);
	}

	static @Nullable EmbedMedia media(String path, @Nullable EmbedMedia media) {
		if (media == null) {
			return null;
		}
		return EmbedMedia.of(checkedUrl(path + ".url", required(path + ".url", media.url()), true))
			.withDescription(description(path + ".description", media.description()));
	}

	static List<EmbedField> fields(String path, List<EmbedField> fields) {
		Limits.size(path + "fields", fields, 0, MAX_FIELDS);
		for (int index = 0; index < fields.size(); index++) {
			field(path + "fields." + index, fields.get(index).name(), fields.get(index).value());
		}
		return fields;
	}

	static void field(String path, String name, String value) {
		Limits.length(path + ".name", name, 1, MAX_NAME);
		Limits.length(path + ".value", value, 0, MAX_VALUE);
	}

	private static int textLength(Embed embed) {
		int length = Limits.length(embed.title()) + Limits.length(embed.description());
		EmbedAuthor author = embed.author();
		EmbedFooter footer = embed.footer();
		length += (author != null) ? Limits.length(author.name()) : 0;
		length += (footer != null) ? Limits.length(footer.text()) : 0;
		for (EmbedField field : embed.fields()) {
			length += Limits.length(field.name()) + Limits.length(field.value());
		}
		return length;
	}

	private static String required(String field, @Nullable String value) {
		if (value == null) {
			throw new InvalidPayloadException(field, "is missing");
		}
		return value;
	}

	private static String checkedUrl(String field, String url, boolean attachment) {
		Limits.length(field, url, 1, MAX_URL);
		String start = url.strip().toLowerCase(Locale.ROOT);
		boolean web = start.startsWith("http://") || start.startsWith("https://");
		if (!web && !(attachment && start.startsWith(EmbedAttachments.SCHEME))) {
			throw new InvalidPayloadException(field,
					"must begin with http:// or https://" + ((attachment) ? " or " + EmbedAttachments.SCHEME : ""));
		}
		return url;
	}

}
