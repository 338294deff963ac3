package io.fluxer.entity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of making several things at once.
 *
 * @param success those that were made
 * @param failed those that were not, and why
 * @param <T> what was made
 * @since 0.1.0
 */
public record BulkResult<T>(List<T> success, List<BulkFailure> failed) {

	/**
	 * Fills in what the wire left out.
	 */
	public BulkResult(@Nullable List<T> success, @Nullable List<BulkFailure> failed) {
		this.success = Entities.list(success);
		this.failed = Entities.list(failed);
	}

}
