import type { SizeRule } from '../service/data.ts';

/** Pixels of each shape, as lists of Runway's API give them for the same models (sdk-node, text-to-image.ts @007ef13). */
const oneK = {
  '1:1': '1024x1024',
  '2:3': '832x1248',
  '3:2': '1248x832',
  '3:4': '864x1184',
  '4:3': '1184x864',
  '4:5': '896x1152',
  '5:4': '1152x896',
  '9:16': '768x1344',
  '16:9': '1344x768',
  '21:9': '1536x672',
};
const twoK = {
  '1:1': '2048x2048',
  '2:3': '1696x2528',
  '3:2': '2528x1696',
  '3:4': '1792x2400',
  '4:3': '2400x1792',
  '4:5': '1856x2304',
  '5:4': '2304x1856',
  '9:16': '1536x2752',
  '16:9': '2752x1536',
  '21:9': '3168x1344',
};
const fourK = {
  '1:1': '4096x4096',
  '2:3': '3392x5056',
  '3:2': '5056x3392',
  '3:4': '3584x4800',
  '4:3': '4800x3584',
  '4:5': '3712x4608',
  '5:4': '4608x3712',
  '9:16': '3072x5504',
  '16:9': '5504x3072',
  '21:9': '6336x2688',
};

const config = ['generationConfig', 'imageConfig'];

function settings(sizes: Readonly<Record<string, string>>, imageSize: string | null) {
  return Object.entries(sizes).map(([shape, size]): [string, { at: string[]; value: string }[]] => [
    size,
    [
      { at: [...config, 'aspectRatio'], value: shape },
      ...(imageSize === null ? [] : [{ at: [...config, 'imageSize'], value: imageSize }]),
    ],
  ]);
}

/** Models of one size. */
export const flashSizes: SizeRule = { kind: 'listed', sizes: Object.fromEntries(settings(oneK, null)) };

/** Models of 1K, 2K and 4K. */
export const proSizes: SizeRule = {
  kind: 'listed',
  sizes: Object.fromEntries([...settings(oneK, '1K'), ...settings(twoK, '2K'), ...settings(fourK, '4K')]),
};
