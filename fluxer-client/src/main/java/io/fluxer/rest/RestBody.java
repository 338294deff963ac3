package io.fluxer.rest;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request carries.
 */
sealed interface RestBody {

	/** Whether it can be sent a second time. */
	default boolean isRepeatable() {
		return true;
	}

	/** Whether it marks a message so that the server knows it again. */
	default boolean hasNonce() {
		return false;
	}

	private static boolean hasNonce(byte[] json) {
		JsonNode nonce = FluxerJson.mapper().readTree(json).path("nonce");
		return nonce.isIntegralNumber() || (nonce.isString() && !nonce.asString().isEmpty());
	}

	/**
	 * Nothing.
	 */
	record None() implements RestBody {

	}

	/**
	 * JSON.
	 *
	 * @param bytes the text in UTF-8
	 */
	record Json(byte[] bytes) implements RestBody {

		@Override
		public boolean hasNonce() {
			return RestBody.hasNonce(this.bytes);
		}

	}

	/**
	 * Files, and JSON beside them.
	 *
	 * @param json the part {@code payload_json}
	 * @param upload the files
	 */
	record Multipart(byte @Nullable [] json, MultipartPayload upload) implements RestBody {

		@Override
		public boolean isRepeatable() {
			return this.upload.files().stream().allMatch(FileUpload::isRepeatable);
		}

		@Override
		public boolean hasNonce() {
			return this.json != null && RestBody.hasNonce(this.json);
		}

	}

}
