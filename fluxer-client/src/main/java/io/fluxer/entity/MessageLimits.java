package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.rest.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Fluxer's limits of a message, whether it is sent, edited or posted by a webhook
 * (Fluxer's API, limits). Those of its embeds are in {@link EmbedLimits}, those of its
 * files in {@link FileLimits}.
 */
final class MessageLimits {

	private static final int MAX_CONTENT = 4000;

	private static final int MAX_STICKERS = 3;

	private static final int MAX_NONCE = 32;

	private MessageLimits() {
	}

	static @Nullable String content(@Nullable String content) {
		return Limits.length("content", content, 0, MAX_CONTENT);
	}

	static List<FileUpload> files(List<FileUpload> files) {
		FileLimits.checkText(files);
		return List.copyOf(files);
	}

	static @Nullable String title(String field, @Nullable String title) {
		return Limits.length(field, title, 0, FileLimits.MAX_TITLE);
	}

	static @Nullable String description(String field, @Nullable String description) {
		return Limits.length(field, description, 0, FileLimits.MAX_DESCRIPTION);
	}

	static List<Snowflake> stickers(List<Snowflake> stickerIds) {
		return List.copyOf(Limits.size("sticker_ids", stickerIds, 0, MAX_STICKERS));
	}

	static void flags(@Nullable MessageFlags flags) {
		if (flags != null && (flags.bits() < 0 || flags.bits() > Integer.MAX_VALUE)) {
			throw new InvalidPayloadException("flags", "has a bit above the thirty-first");
		}
	}

	static void nonce(@Nullable String nonce) {
		Limits.length("nonce", nonce, 1, MAX_NONCE);
	}

}
