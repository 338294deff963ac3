package io.fluxer;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/**
 * The recordings of a running Fluxer server that the system property
 * {@code fluxer.reference} names.
 */
public final class ReferenceData {

	private ReferenceData() {
	}

	/**
	 * Returns a file or a directory of the recordings. Where it is not there, the calling
	 * test is skipped and its output says so.
	 * @param what what the test would compare, for the output
	 * @param path the names below the directory of the recordings
	 * @return the path, which exists
	 */
	public static Path require(String what, String... path) {
		Path found = Path.of(System.getProperty("fluxer.reference", "absent"), path);
		if (!Files.isReadable(found)) {
			System.out.println(what + ": skipped, the property fluxer.reference names no directory with recordings");
		}
		Assumptions.assumeTrue(Files.isReadable(found), "No recordings of a Fluxer server");
		return found;
	}

}
