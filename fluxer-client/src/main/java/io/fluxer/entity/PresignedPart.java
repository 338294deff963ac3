package io.fluxer.entity;

/**
 * Where one part of a large file goes. {@link #toString()} leaves the address out: it is
 * signed, whoever has it may write.
 *
 * @param partNumber the number of the part, counted from 1
 * @param uploadUrl the address for PUT
 * @since 0.1.0
 */
public record PresignedPart(int partNumber, String uploadUrl) {

	@Override
	public String toString() {
		return "PresignedPart[partNumber=" + this.partNumber + "]";
	}

}
