import type { World } from './world.ts';

/** Seven people of one province, as lists of people are tried on: two of one given name, one in two posts, one to come, one gone, one outside. */
export async function peopleToList(world: World) {
  const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
  const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
  const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
  const partTime = { engagement: 'part_time' };
  await world.stand({
    unit: province,
    name: 'Đặng Thị Ngọc Ánh',
    sex: 'female',
    degree: 'master',
    party: true,
  });
  await world.stand({
    unit: district,
    name: 'Hoàng Văn Đức',
    sex: 'male',
    degree: 'university',
    party: false,
  });
  await world.stand({
    unit: district,
    name: 'Hoàng Văn Dũng',
    sex: 'male',
    degree: 'college',
    theory: 'advanced',
  });
  await world.stand({ unit: district, name: 'Lý Thị Đức', sex: 'female', toOn: '2024-06-01' });
  await world.stand({
    unit: district,
    name: 'Vàng A Sùng',
    title: 'chair',
    ethnic_minority: true,
    fromOn: '2024-06-01',
  });
  const twice = await world.stand({
    unit: district,
    name: 'An Hai Nơi',
    ...partTime,
    birth_on: '1990-05-05',
    birth_precision: 'day',
  });
  await world.stand({ unit: province, personId: twice, basis: 'contract' });
  await world.stand({ unit: other, name: 'Hoàng Văn Ngoài' });
  return { province, district, other, twice };
}
