package io.fluxer.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a request carries.
 */
sealed interface RestBody {

	/** Whether it can be sent a second time. */
	default boolean isRepeatable() {
		return true;
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

	}

}
