import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { isWebAddress } from './web-address';

interface RemoteImageProps {
  readonly url: string;
  /** What the picture shows, where its article says so. */
  readonly text: string;
  /** Pixels; 0 when not known. */
  readonly width: number;
  readonly height: number;
  readonly allowed: boolean;
  readonly onAllow: () => void;
}

/** An article's picture. Loading it tells its publisher who reads: so it is asked for only once the editor allowed it. */
export function RemoteImage({ url, text, width, height, allowed, onAllow }: RemoteImageProps) {
  const [failed, setFailed] = useState(false);
  if (!isWebAddress(url)) return null;
  if (allowed && !failed) {
    const size = width > 0 && height > 0 ? { width, height } : {};
    return (
      <img
        className="remote-image"
        src={url}
        alt={text}
        referrerPolicy="no-referrer"
        decoding="async"
        draggable={false}
        onError={() => setFailed(true)}
        {...size}
      />
    );
  }
  return (
    <span className="remote-image-away">
      <ImageOff size={16} aria-hidden />
      <span>
        {failed ? 'The image could not be loaded' : 'Remote image not loaded'}
        {text && <span className="remote-image-text"> · {text}</span>}
      </span>
      {!failed && (
        <Button look="link" small onClick={onAllow}>
          Show images
        </Button>
      )}
    </span>
  );
}
